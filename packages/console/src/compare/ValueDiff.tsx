import { textDiff, type TextLine } from "@gatewright/flow"
import { VisuallyHidden } from "@mantine/core"
import { IconMinus, IconPlus } from "@tabler/icons-react"
import { type ReactNode, useMemo } from "react"
import type { StepDiff } from "./step-diff.ts"
import styles from "./value-diff.module.css"
import { words } from "./words.ts"

/** A value before and after, line by line: what went and what came, and in a line that changed the words that did. */
export const ValueDiff = ({ before, after, code = false }: Pick<StepDiff, "before" | "after" | "code">) => {
  const hunks = useMemo(() => hunksOf(before, after), [before, after])
  if (before === undefined && after === undefined) return null
  const lines = hunks.reduce((sum, hunk) => sum + hunk.lines.length, 0)
  return (
    <div
      className={styles["diff"]}
      data-code={code || undefined}
      role="group"
      aria-label={words.longDiff}
      // A long one scrolls: who has no mouse must reach it.
      tabIndex={lines > 12 ? 0 : undefined}
    >
      {hunks.map(({ skipped, lines: shown }, index) => (
        // By index: hunks have no other name, and never change their places
        <div key={index}>
          {skipped > 0 && <p className={styles["skipped"]}>{words.unchangedLines(skipped)}</p>}
          {shown.map((line, at) => (
            <Line key={at} line={line} />
          ))}
        </div>
      ))}
    </div>
  )
}

const Line = ({ line }: { readonly line: TextLine }) => (
  <p className={styles["line"]} data-kind={line.kind}>
    {line.kind === "same" ? (
      <i />
    ) : line.kind === "added" ? (
      <IconPlus size={14} aria-hidden />
    ) : (
      <IconMinus size={14} aria-hidden />
    )}
    <span>
      {line.kind !== "same" && (
        <VisuallyHidden>{line.kind === "added" ? words.addedLine : words.removedLine} </VisuallyHidden>
      )}
      {line.text === "" && line.kind !== "same" ? <em>{words.empty}</em> : marked(line)}
    </span>
  </p>
)

/** The words that changed stand out in the line. */
const marked = ({ text, marks }: TextLine): ReactNode => {
  let end = 0
  const parts: ReactNode[] = []
  for (const { from, to } of marks) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  return [...parts, text.slice(end)]
}

const hunksOf = (before: string | undefined, after: string | undefined) => {
  // An empty text is a value: it differs from none at all.
  if (before === undefined || after === undefined || before === "" || after === "") {
    const lines = [...sideOf("removed", before), ...sideOf("added", after)]
    return [{ skipped: 0, lines }]
  }
  return textDiff({ before, after, context: 2 }).hunks
}

const sideOf = (kind: "removed" | "added", text: string | undefined): readonly TextLine[] =>
  text === undefined ? [] : text.split("\n").map((line) => ({ kind, text: line, marks: [] }))
