import type { getHistory } from "@gatewright/server/contract"
import { Select } from "@mantine/core"
import type { z } from "zod"
import { timeAgo } from "../app/ui/time-ago.ts"
import type { ReadFileContent } from "./read-file-content.ts"
import { words } from "./words.ts"

export type History = z.output<typeof getHistory.answer>

/** Chooses one of the contents of a flow: draft, live, a version, a revision, or a file. */
export const ContentSelect = ({
  label,
  value,
  history,
  file,
  onChange,
  onFile,
}: {
  readonly label: string
  readonly value: string
  readonly history: History | undefined
  readonly file: ReadFileContent | undefined
  readonly onChange: (value: string) => void
  /** Asks for a file. */
  readonly onFile: () => void
}) => (
  <Select
    aria-label={label}
    data={optionsOf(history, file)}
    value={value}
    allowDeselect={false}
    searchable
    maxDropdownHeight={420}
    comboboxProps={{ width: 340, position: "bottom-start" }}
    onChange={(chosen) => {
      if (chosen === otherFile) onFile()
      else if (chosen !== null) onChange(chosen)
    }}
    style={{ minWidth: 0, flex: "1 1 220px", maxWidth: 340 }}
  />
)

const otherFile = "another file"

const optionsOf = (history: History | undefined, file: ReadFileContent | undefined) => [
  { value: "draft", label: history ? words.draftOf(history.draft) : words.draft },
  ...(history === undefined || history.live === null ? [] : [{ value: "live", label: words.liveOf(history.live) }]),
  ...(file ? [{ value: "file", label: words.fileOf(file.name) }] : []),
  { value: otherFile, label: file ? words.otherFile : words.aFile },
  ...(history && history.versions.length > 0
    ? [{ group: words.versions, items: history.versions.map(({ id, name }) => ({ value: id, label: name })) }]
    : []),
  ...(history
    ? [
        {
          group: words.revisions,
          items: history.revisions.map(({ revision, by, at, note }) => ({
            value: String(revision),
            label: words.revisionOption({ revision, by, at: timeAgo(at), note }),
          })),
        },
      ]
    : []),
]
