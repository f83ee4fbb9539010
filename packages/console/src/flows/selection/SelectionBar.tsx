import type { FlowRow } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { useState } from "react"
import { useMay } from "../../app/session/use-may.ts"
import { ConfirmDialog } from "../../app/ui/ConfirmDialog.tsx"
import { BundleDialog } from "../../import-export/bundle/BundleDialog.tsx"
import { RefusedDialog } from "./RefusedDialog.tsx"
import styles from "./selection.module.css"
import { TagDialog } from "./TagDialog.tsx"
import { type BulkCommand, type BulkResult, useBulk } from "./use-bulk.ts"
import { words } from "./words.ts"

/** What can be done with the flows that were selected, as far as the person may. */
export const SelectionBar = ({
  tenant,
  flows,
  tags,
  onSelect,
}: {
  readonly tenant: string
  readonly flows: readonly FlowRow[]
  readonly tags: readonly string[]
  /** What stays selected. */
  readonly onSelect: (flows: readonly FlowRow[]) => void
}) => {
  const mayExport = useMay("flow:export")
  const mayWrite = useMay("flow:write")
  const mayActivate = useMay("flow:activate")
  const [open, setOpen] = useState<"bundle" | "tag" | "delete">()
  const [result, setResult] = useState<BulkResult>()
  const bulk = useBulk(tenant, (came) => {
    setResult(came)
    // What was refused stays selected, to be tried again.
    onSelect(came.refused.map(({ item }) => item))
  })
  const run = (command: BulkCommand) => bulk.mutate({ flows, command })
  const close = () => setOpen(undefined)
  return (
    <>
      {flows.length > 0 && (
        <section className={styles["bar"]} aria-label={words.selection} aria-busy={bulk.isPending}>
          <strong role="status">{words.selected(flows.length)}</strong>
          <div className={styles["actions"]}>
            {mayExport && (
              <Button variant="default" onClick={() => setOpen("bundle")}>
                {words.download}
              </Button>
            )}
            {mayWrite && (
              <Button variant="default" onClick={() => setOpen("tag")} disabled={bulk.isPending}>
                {words.tag}
              </Button>
            )}
            {mayActivate && (
              <>
                <Button variant="default" onClick={() => run({ kind: "activate" })} disabled={bulk.isPending}>
                  {words.activate}
                </Button>
                <Button variant="default" onClick={() => run({ kind: "deactivate" })} disabled={bulk.isPending}>
                  {words.deactivate}
                </Button>
              </>
            )}
            {mayWrite && (
              <Button
                variant="default"
                className={styles["danger"] ?? ""}
                onClick={() => setOpen("delete")}
                disabled={bulk.isPending}
              >
                {words.delete}
              </Button>
            )}
          </div>
          <Button variant="subtle" color="gray" onClick={() => onSelect([])}>
            {words.clear}
          </Button>
        </section>
      )}
      <BundleDialog tenant={tenant} flows={open === "bundle" ? flows : undefined} onClose={close} />
      <TagDialog
        opened={open === "tag"}
        count={flows.length}
        known={tags}
        onClose={close}
        onAdd={(added) => {
          close()
          run({ kind: "tag", tags: added })
        }}
      />
      <ConfirmDialog
        question={
          open === "delete"
            ? {
                title: words.deleteTitle,
                text: words.deleteText(flows.length),
                confirm: words.delete,
                refused: words.refusedTitle.delete,
                run: async () => void (await bulk.mutateAsync({ flows, command: { kind: "delete" } })),
              }
            : undefined
        }
        onClose={close}
      />
      <RefusedDialog result={result} onClose={() => setResult(undefined)} />
    </>
  )
}
