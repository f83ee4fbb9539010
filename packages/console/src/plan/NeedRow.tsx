import { connectionKinds } from "@gatewright/server/contract"
import { Button, Select, Tooltip } from "@mantine/core"
import { IconAlertTriangle, IconCircleCheck, IconPlus } from "@tabler/icons-react"
import { useMay } from "../app/session/use-may.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { candidateLabel } from "../connections/candidate-label.ts"
import type { Need } from "./NeedsPanel.tsx"
import styles from "./needs.module.css"
import { isOpen } from "./todo-of.ts"
import { words } from "./words.ts"

/** One thing that flows need, and what stands for it here. */
export const NeedRow = ({
  need,
  fixed,
  onAnswer,
  onCreate,
}: {
  readonly need: Need
  readonly fixed: boolean
  readonly onAnswer: (target: string | undefined) => void
  readonly onCreate: () => void
}) => {
  const mayWrite = useMay("secret:write")
  const { kind, key, detail, name, boundTo, arriving, candidates, flows } = need
  const open = isOpen(need)
  const label = name === "" ? key : name
  const creatable = kind === "secret" || (kind === "connection" && connectionKinds.some((each) => each === detail))
  const known = candidates.some((each) => each.key === boundTo)
  return (
    <li className={styles["need"]} data-open={open || undefined}>
      {open ? (
        <IconAlertTriangle size={18} role="img" aria-label={words.openTone} />
      ) : (
        <IconCircleCheck size={18} role="img" aria-label={words.boundTone} />
      )}
      <div className={styles["what"]}>
        <strong>{label}</strong>
        <p>
          {words.need[kind]}
          {kind === "connection" && ` (${detail.toUpperCase()})`}
          {flows && ` · ${words.usedBy(flows.length)}`}
        </p>
      </div>
      {arriving && boundTo === undefined ? (
        <p className={styles["arriving"]}>{words.arriving}</p>
      ) : (
        <Select
          aria-label={`${words.boundTo}: ${label}`}
          placeholder={candidates.length === 0 ? words.noCandidates : words.leaveOpen}
          data={[
            ...(boundTo !== undefined && !known ? [{ value: boundTo, label: boundTo }] : []),
            ...candidates.map((each) => ({ value: each.key, label: candidateLabel(each) })),
          ]}
          value={boundTo ?? null}
          onChange={(value) => onAnswer(value ?? undefined)}
          disabled={fixed || (candidates.length === 0 && boundTo === undefined)}
          clearable
          clearButtonProps={{ "aria-label": words.leaveOpen }}
          searchable
        />
      )}
      {creatable && open ? (
        <Tooltip label={whyNot("secret:write")} disabled={mayWrite}>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={onCreate}
            disabled={!mayWrite}
            aria-label={words.createOne(label)}
          >
            {words.createHere}
          </Button>
        </Tooltip>
      ) : (
        <span />
      )}
    </li>
  )
}
