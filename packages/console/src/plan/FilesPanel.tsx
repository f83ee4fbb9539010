import { ActionIcon, Button, Loader, Select } from "@mantine/core"
import { IconFileText, IconX } from "@tabler/icons-react"
import { FilePicker } from "../app/ui/FilePicker.tsx"
import { type PickedFile, pickedFile } from "../import-export/picked-file.ts"
import { type Conflicts, emptyDraft, type PlanDraft, withoutFile } from "./plan-draft.ts"
import styles from "./plan.module.css"
import { words } from "./words.ts"

const conflicts: readonly Conflicts[] = ["new-version", "copy", "merge", "fail"]

/** The files of a plan, and how they shall be taken. */
export const FilesPanel = ({
  draft,
  isReading,
  onTake,
  onChange,
}: {
  readonly draft: PlanDraft
  readonly isReading: boolean
  readonly onTake: (files: readonly PickedFile[]) => Promise<void>
  readonly onChange: (draft: PlanDraft) => void
}) => {
  const empty = draft.files.length === 0
  return (
    <section className={styles["files"]} aria-label={words.files}>
      <FilePicker
        multiple
        isEmpty={empty}
        load={words.loadFiles}
        other={words.moreFiles}
        orDrop={words.orDrop}
        onTake={(files) => void onTake(files.map(pickedFile))}
      >
        {!empty && (
          <Button variant="subtle" color="gray" onClick={() => onChange(emptyDraft)}>
            {words.startOver}
          </Button>
        )}
        {!empty && isReading && (
          <span className={styles["reading"]} role="status">
            <Loader size={14} /> {words.reading}
          </span>
        )}
      </FilePicker>
      {!empty && (
        <>
          <ul className={styles["names"]}>
            {draft.files.map(({ key, path }) => (
              <li key={key}>
                <IconFileText size={16} aria-hidden />
                <strong>{path}</strong>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  onClick={() => onChange(withoutFile(draft, key))}
                  aria-label={words.removeFile(path)}
                >
                  <IconX size={16} />
                </ActionIcon>
              </li>
            ))}
          </ul>
          <div className={styles["options"]}>
            <Select
              label={words.ids}
              data={[
                { value: "preserve", label: words.idsOf.preserve },
                { value: "new", label: words.idsOf.new },
              ]}
              value={draft.ids}
              onChange={(value) => onChange({ ...draft, ids: value === "new" ? "new" : "preserve" })}
            />
            <Select
              label={words.onConflict}
              data={conflicts.map((value) => ({ value, label: words.onConflictOf[value] }))}
              value={draft.onConflict}
              onChange={(value) =>
                onChange({
                  ...draft,
                  onConflict: conflicts.find((each) => each === value) ?? draft.onConflict,
                  choices: {},
                })
              }
              disabled={draft.ids === "new"}
            />
          </div>
        </>
      )}
    </section>
  )
}
