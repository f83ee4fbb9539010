import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { type KeyboardEvent, useEffect, useMemo, useRef } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { type ProblemCount, problemCounts } from "../canvas/node-description.ts"
import { words as canvasWords } from "../canvas/words.ts"
import type { Designing } from "../commands/command.ts"
import { DrawingList } from "./DrawingList.tsx"
import { outlineRows } from "./outline-rows.ts"
import { OutlineItem } from "./OutlineItem.tsx"
import styles from "./outline.module.css"
import { focusRow } from "./show-row.ts"
import { words } from "./words.ts"

/**
 * The flow as a list, with all that the canvas can do: for keyboards, screen readers and phones. One row is in the order of
 * Tab, the one that is selected; the arrow keys go to the others.
 */
export const Outline = ({
  designing,
  problems,
  dimmed,
  focus,
  onEnter,
}: {
  readonly designing: Designing
  readonly problems: readonly ShownProblem[]
  /** Nodes that a search did not find. */
  readonly dimmed: ReadonlySet<string>
  /** The row to go to; another object asks again. */
  readonly focus: { readonly node: string } | undefined
  readonly onEnter: (node: string) => void
}) => {
  const { document, catalogue, selection, select, canEdit } = designing
  const rows = useMemo(() => outlineRows(document, catalogue), [document, catalogue])
  const counts = useMemo(() => problemCounts(problems), [problems])
  const current = rows.find(({ node }) => selection.includes(node.id)) ?? rows[0]
  useEffect(() => {
    if (focus) focusRow(focus.node)
  }, [focus])
  // Where the row that had the focus is gone, the one in its place has it.
  const place = useRef(0)
  useEffect(() => {
    const at = rows.findIndex(({ node }) => selection.includes(node.id))
    if (at >= 0) place.current = at
    else if (window.document.activeElement === window.document.body)
      focusRow(rows[Math.min(place.current, rows.length - 1)]?.node.id)
  }, [rows, selection])

  const keyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.target instanceof HTMLElement && event.target.closest("[role=menu]")) return
    const at = rows.findIndex(({ node }) => node.id === current?.node.id)
    const next = by === -Infinity ? 0 : by === Infinity ? rows.length - 1 : at + by
    event.preventDefault()
    focusRow(rows[Math.min(Math.max(next, 0), rows.length - 1)]?.node.id)
  }
  return (
    <div className={styles["outline"]}>
      <section aria-label={words.outline(document.flow.name)}>
        {canEdit && <p className={styles["help"]}>{words.help}</p>}
        {rows.length === 0 && <p className={styles["empty"]}>{words.empty}</p>}
        <ol onKeyDown={keyDown} className={styles["rows"]}>
          {rows.map((row, index) => (
            <OutlineItem
              key={row.node.id}
              row={row}
              about={aboutOf(index, rows.length, counts.get(row.node.id))}
              problems={counts.get(row.node.id)}
              designing={designing}
              isCurrent={row === current}
              isSelected={selection.includes(row.node.id)}
              isDimmed={dimmed.has(row.node.id)}
              onSelect={() => select([row.node.id])}
              onGoTo={focusRow}
              onEnter={onEnter}
            />
          ))}
        </ol>
        {canEdit && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => designing.open({ tool: "add", after: undefined })}
          >
            {words.add}
          </Button>
        )}
        <DrawingList designing={designing} />
      </section>
    </div>
  )
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }

const aboutOf = (index: number, all: number, problems: ProblemCount | undefined): string =>
  [canvasWords.step(index + 1, all), ...(problems ? [canvasWords.problems(problems)] : [])].join(", ")
