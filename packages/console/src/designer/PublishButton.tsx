import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { Button, Tooltip } from "@mantine/core"
import { IconRocket } from "@tabler/icons-react"
import { lazy, Suspense, useState } from "react"
import { useMay } from "../app/session/use-may.ts"
import { words } from "./words.ts"

const PublishDialog = lazy(async () => ({
  default: (await import("../versions/PublishDialog.tsx")).PublishDialog,
}))

/** Lets the saved draft, or a version, run: after a look at what changes. Who may not is told whom to ask. */
export const PublishButton = ({
  tenant,
  detail,
  version,
  dirty,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly version: VersionRow | undefined
  readonly dirty: boolean
}) => {
  const mayActivate = useMay("flow:activate")
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const hint = dirty ? words.publishUnsaved : version ? words.publishVersionHint : words.publishHint
  return (
    <>
      <Tooltip label={hint}>
        <Button
          variant="light"
          leftSection={<IconRocket size={16} aria-hidden />}
          disabled={dirty}
          onClick={() => {
            setAsked(true)
            setOpen(true)
          }}
        >
          {mayActivate ? words.publish : words.askPublisher}
        </Button>
      </Tooltip>
      <Suspense>
        {asked && (
          <PublishDialog
            tenant={tenant}
            flow={detail}
            target={
              open
                ? {
                    revision: detail.revision,
                    what: version ? words.versionCalled(version.name) : words.draftCalled(detail.revision),
                  }
                : undefined
            }
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  )
}
