import type { ImportPreview } from "@gatewright/server/contract"
import { Radio } from "@mantine/core"
import type { AddDraft } from "./add-draft.ts"
import styles from "./file-report.module.css"
import { words } from "./words.ts"

/** The file came in before, as a flow that has an id of its own: its news can go there. */
export const EarlierChoice = ({
  draft,
  onChange,
  earlier,
}: {
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
  readonly earlier: ImportPreview["earlier"]
}) => (
  <Radio.Group
    label={words.cameBefore}
    value={draft.mergeInto ?? ""}
    onChange={(value) => onChange({ ...draft, mergeInto: value === "" ? undefined : value })}
    className={styles["choice"]}
  >
    <Radio value="" label={words.asAnother} description={words.asCopyHelp} />
    {earlier.map(({ id, name }) => (
      <Radio key={id} value={id} label={words.mergeInto(name)} description={words.asMergeHelp} />
    ))}
  </Radio.Group>
)
