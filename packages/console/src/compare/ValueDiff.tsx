import { VisuallyHidden } from "@mantine/core"
import { IconMinus, IconPlus } from "@tabler/icons-react"
import { useMemo } from "react"
import { lineDiff, type LineRun } from "./line-diff.ts"
import type { StepDiff } from "./step-diff.ts"
import styles from "./value-diff.module.css"
import { words } from "./words.ts"

/** A value before and after: one above the other, or line by line where it has several. */
export const ValueDiff = ({ before, after, code = false }: Pick<StepDiff, "before" | "after" | "code">) => {
  if (before === undefined && after === undefined) return null
  const isLong = [before, after].some((text) => text !== undefined && text.includes("\n"))
  if (isLong) return <Lines before={before} after={after} code={code} />
  return (
    <dl className={styles["values"]} data-code={code || undefined}>
      {before !== undefined && <Value side="before" text={before} />}
      {after !== undefined && <Value side="after" text={after} />}
    </dl>
  )
}

const Value = ({ side, text }: { readonly side: "before" | "after"; readonly text: string }) => (
  <div data-side={side}>
    <dt>
      {side === "before" ? (
        <IconMinus size={13} stroke={2.2} aria-hidden />
      ) : (
        <IconPlus size={13} stroke={2.2} aria-hidden />
      )}
      <VisuallyHidden>{words[side]}</VisuallyHidden>
    </dt>
    <dd>{text === "" ? <em>{words.empty}</em> : text}</dd>
  </div>
)

const Lines = ({ before, after, code }: Pick<StepDiff, "before" | "after" | "code">) => {
  const runs = useMemo(() => {
    if (before === undefined) return [{ kind: "added" as const, lines: (after ?? "").split("\n") }]
    if (after === undefined) return [{ kind: "removed" as const, lines: before.split("\n") }]
    return lineDiff(before, after)
  }, [before, after])
  return (
    <div
      className={styles["lines"]}
      data-code={code || undefined}
      role="group"
      aria-label={words.longDiff}
      // It scrolls: who has no mouse must reach it.
      tabIndex={0}
    >
      {runs.map((run, index) => (
        // By index: runs have no other name, and never change their places
        <Run key={index} run={run} isFirst={index === 0} isLast={index === runs.length - 1} />
      ))}
    </div>
  )
}

/** How many lines that are the same are shown around those that are not. */
const around = 2

const Run = ({
  run: { kind, lines },
  isFirst,
  isLast,
}: {
  readonly run: LineRun
  readonly isFirst: boolean
  readonly isLast: boolean
}) => {
  if (kind !== "same") {
    const Symbol = kind === "added" ? IconPlus : IconMinus
    return (
      <div className={styles["run"]} data-kind={kind}>
        <VisuallyHidden>{kind === "added" ? words.addedLine : words.removedLine}</VisuallyHidden>
        {lines.map((line, index) => (
          <p key={index}>
            <Symbol size={12} stroke={2.2} aria-hidden />
            <span>{line}</span>
          </p>
        ))}
      </div>
    )
  }
  const head = isFirst ? [] : lines.slice(0, around)
  const tail = isLast ? [] : lines.slice(Math.max(head.length, lines.length - around))
  const hidden = lines.length - head.length - tail.length
  return (
    <div className={styles["run"]}>
      {head.map((line, index) => (
        <p key={index}>
          <i />
          <span>{line}</span>
        </p>
      ))}
      {hidden > 0 && <p className={styles["skipped"]}>{words.unchangedLines(hidden)}</p>}
      {tail.map((line, index) => (
        <p key={index}>
          <i />
          <span>{line}</span>
        </p>
      ))}
    </div>
  )
}
