import type { ImportPreview } from "@gatewright/server/contract"
import styles from "./file-report.module.css"
import { needsOf } from "./needs-of.ts"
import { words } from "./words.ts"

/** The file in one line: what it is, how many nodes, which languages, what it needs from outside. */
export const FileSummary = ({
  preview: { source, document, libraries, health },
}: {
  readonly preview: ImportPreview
}) => {
  const languages = Object.keys(document.flow.texts.languages).filter(
    (tag) => Object.keys(document.flow.texts.languages[tag] ?? {}).length > 0,
  )
  const needs = needsOf(health.requirements)
  const parts = [
    words.source[source] ?? source,
    words.nodes(document.flow.nodes.length),
    languages.length > 0 && languages.join(", "),
    needs !== "" && words.needs(needs),
    libraries.length > 0 && words.libraries(libraries.length),
  ].filter((part) => part !== false)
  return <p className={styles["summary"]}>{parts.join(" · ")}</p>
}
