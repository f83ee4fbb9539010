import type { FlowDocument, Operation, Reader } from "@gatewright/flow"
import { Button, SegmentedControl, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useMemo, useState } from "react"
import { AddName } from "./AddName.tsx"
import { addText, whyNotKey } from "./change-texts.ts"
import { LanguageHead } from "./LanguageHead.tsx"
import styles from "./languages.module.css"
import { isMissing, textTable } from "./text-table.ts"
import { TextRow } from "./TextRow.tsx"
import { words } from "./words.ts"

/** Rows that are drawn at first: a flow may have thousands of texts, and each has a field a language. */
const atFirst = 100

const filters = ["all", "missing", "unused"] as const

/** Keys by languages. What is missing stands out, and a language can be filtered for it. */
export const LanguageTable = ({
  document,
  used,
  onOperation,
}: {
  readonly document: FlowDocument
  readonly used: ReadonlyMap<string, readonly Reader[]>
  readonly onOperation: ((operation: Operation) => void) | undefined
}) => {
  const { texts } = document.flow
  const [search, setSearch] = useState("")
  const [only, setOnly] = useState<(typeof filters)[number]>("all")
  const [count, setCount] = useState(atFirst)
  const rows = useMemo(() => textTable(texts, new Set(used.keys())), [texts, used])
  const tags = useMemo(
    () => [texts.fallback, ...Object.keys(texts.languages).filter((tag) => tag !== texts.fallback)],
    [texts],
  )
  const counts = {
    all: rows.length,
    missing: rows.filter((row) => tags.some((tag) => isMissing(row, tag))).length,
    unused: rows.filter(({ used: isUsed }) => !isUsed).length,
  }
  const sought = search.trim().toLowerCase()
  const found = rows.filter(
    (row) =>
      (only !== "missing" || tags.some((tag) => isMissing(row, tag))) &&
      (only !== "unused" || !row.used) &&
      (row.key.toLowerCase().includes(sought) ||
        Object.values(row.words).some((text) => text?.toLowerCase().includes(sought))),
  )
  const keys = rows.map(({ key }) => key)
  const shown = found.slice(0, count)
  return (
    <>
      <div className={styles["bar"]}>
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles["search"] ?? ""}
          data-autofocus
        />
        <SegmentedControl
          aria-label={words.only}
          value={only}
          onChange={(value) => setOnly(filters.find((each) => each === value) ?? "all")}
          data={filters.map((value) => ({ value, label: words.filters[value](counts[value]) }))}
        />
        <span className={styles["space"]} />
        {onOperation && (
          <AddName
            button={words.addKey}
            label={words.newKey}
            hint={words.newKeyHint}
            whyNot={(key) => whyNotKey(key, keys)}
            onAdd={(key) => {
              setSearch("")
              onOperation(addText(texts, key))
            }}
          />
        )}
      </div>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={words.title}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">{words.key}</th>
              {tags.map((tag) => (
                <LanguageHead
                  key={tag}
                  tag={tag}
                  texts={texts}
                  missing={rows.filter((row) => isMissing(row, tag)).length}
                  all={rows.length}
                  onOperation={onOperation}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <TextRow key={row.key} row={row} tags={tags} document={document} keys={keys} onOperation={onOperation} />
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className={styles["none"]}>{rows.length === 0 ? words.empty : words.none}</p>}
        {found.length > shown.length && (
          <Button variant="subtle" onClick={() => setCount(count + 500)}>
            {words.more(found.length - shown.length)}
          </Button>
        )}
      </div>
    </>
  )
}
