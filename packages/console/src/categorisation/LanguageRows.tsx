import { ActionIcon, Button, TextInput } from "@mantine/core"
import { IconPlus, IconTrash } from "@tabler/icons-react"
import styles from "./categorisation.module.css"
import type { DefinitionFaults, LanguageRow } from "./definition-draft.ts"
import { words } from "./words.ts"

/** Display name and description, a row a language tag (RFC 5646). */
export const LanguageRows = ({
  rows,
  faults,
  onChange,
  hasFocus,
}: {
  readonly rows: readonly LanguageRow[]
  readonly faults: DefinitionFaults["languages"]
  readonly onChange: (rows: readonly LanguageRow[]) => void
  /** Whether the first display name has the focus when it appears. */
  readonly hasFocus: boolean
}) => {
  const change = (at: number, part: Partial<LanguageRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <fieldset className={styles["languages"]}>
      <legend>{words.display}</legend>
      <p>{words.displayHelp}</p>
      {rows.map((row, at) => (
        // Rows have no identity of their own: they are told apart by their place.
        <div key={at} className={styles["language"]}>
          <TextInput
            aria-label={words.languageNumber(words.language, at + 1)}
            placeholder={words.languagePlaceholder}
            value={row.tag}
            onChange={(event) => change(at, { tag: event.currentTarget.value.trim() })}
            error={faults[at]?.tag}
            spellCheck={false}
            maxLength={35}
          />
          <TextInput
            aria-label={words.languageNumber(words.displayName, at + 1)}
            placeholder={words.displayName}
            value={row.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
            error={faults[at]?.name}
            maxLength={200}
            data-autofocus={(hasFocus && at === 0) || undefined}
          />
          <TextInput
            aria-label={words.languageNumber(words.description, at + 1)}
            placeholder={words.description}
            value={row.description}
            onChange={(event) => change(at, { description: event.currentTarget.value })}
            maxLength={2000}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
            aria-label={words.removeLanguage(row.tag === "" ? String(at + 1) : row.tag)}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { tag: "", name: "", description: "" }])}
      >
        {words.addLanguage}
      </Button>
    </fieldset>
  )
}
