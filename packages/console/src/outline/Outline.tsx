import { Button } from "@mantine/core"
import { IconLock, IconNote, IconPlus } from "@tabler/icons-react"
import { useEffect, useMemo, useState } from "react"
import type { ShownProblem } from "../app/ui/ProblemList.tsx"
import { CanvasMenu, type OpenMenu } from "../canvas/CanvasMenu.tsx"
import { type ProblemCount, problemCounts } from "../canvas/node-description.ts"
import { words as canvasWords } from "../canvas/words.ts"
import type { Designing } from "../commands/command.ts"
import { commandOf } from "../commands/commands.ts"
import { CommandTip } from "../commands/CommandTip.tsx"
import { DrawingList } from "./DrawingList.tsx"
import { outlineMenu } from "./outline-menu.ts"
import { outlineRows } from "./outline-rows.ts"
import { OutlineItem } from "./OutlineItem.tsx"
import styles from "./outline.module.css"
import { focusRow } from "./show-row.ts"
import { useOutlineKeys } from "./use-outline-keys.ts"
import { useOutlineSelection } from "./use-outline-selection.ts"
import { words } from "./words.ts"

/**
 * The flow as a list, with all that the canvas can do: for keyboards, screen readers and phones. One row is in the order of
 * Tab; the arrow keys go to the others.
 */
export const Outline = ({
  designing,
  problems,
  found,
  focus,
  writing,
  readOnly,
  onEnter,
  onProblem,
}: {
  readonly designing: Designing
  readonly problems: readonly ShownProblem[]
  /** The nodes that a search found: the others step back. */
  readonly found: ReadonlySet<string> | undefined
  /** The row to go to; another object asks again. */
  readonly focus: { readonly node: string } | undefined
  /** The note or group that was just made. */
  readonly writing: { readonly id: string } | undefined
  /** Why nothing can be changed. */
  readonly readOnly: string | undefined
  readonly onEnter: (node: string) => void
  /** Goes to what is wrong with a node. */
  readonly onProblem: (node: string) => void
}) => {
  const { document, catalogue, selection, canEdit } = designing
  const [menu, setMenu] = useState<OpenMenu>()
  const rows = useMemo(() => outlineRows(document, catalogue), [document, catalogue])
  const counts = useMemo(() => problemCounts(problems), [problems])
  const openMenu = (element: Element, ids: readonly string[]) => {
    const { left, bottom } = element.getBoundingClientRect()
    setMenu({ at: { x: left, y: bottom }, entries: outlineMenu({ designing, ids, onEnter }) })
  }
  const moving = useOutlineSelection({ rows, designing, onEnter, onProblem, onMenu: openMenu })
  const keyDown = useOutlineKeys({ rows, designing, selection: moving })
  const { current, actions } = moving
  useEffect(() => {
    if (focus) focusRow(focus.node)
  }, [focus])
  return (
    <div className={styles["outline"]}>
      <section aria-label={words.outline(document.flow.name)}>
        {readOnly !== undefined && (
          <p className={styles["readOnly"]} role="note">
            <IconLock size={14} aria-hidden />
            {readOnly}
          </p>
        )}
        {canEdit && <p className={styles["help"]}>{words.help}</p>}
        {rows.length === 0 && <p className={styles["empty"]}>{words.empty}</p>}
        <ol onKeyDown={keyDown} className={styles["rows"]}>
          {rows.map((row, index) => (
            <OutlineItem
              key={row.node.id}
              row={row}
              about={aboutOf(index, rows.length, counts.get(row.node.id))}
              problems={counts.get(row.node.id)}
              canEdit={canEdit}
              isCurrent={row === current}
              isSelected={selection.includes(row.node.id)}
              isDimmed={found !== undefined && !found.has(row.node.id)}
              actions={actions}
            />
          ))}
        </ol>
        {canEdit && (
          <div className={styles["add"]}>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => designing.open({ tool: "add" })}
            >
              {words.add}
            </Button>
            <CommandTip id="note" designing={designing}>
              <Button
                variant="default"
                leftSection={<IconNote size={16} aria-hidden />}
                onClick={() => commandOf("note").run(designing)}
              >
                {words.addNote}
              </Button>
            </CommandTip>
          </div>
        )}
        <DrawingList designing={designing} writing={writing} onMenu={openMenu} />
      </section>
      <CanvasMenu open={menu} onClose={() => setMenu(undefined)} />
    </div>
  )
}

const aboutOf = (index: number, all: number, problems: ProblemCount | undefined): string =>
  [canvasWords.step(index + 1, all), ...(problems ? [canvasWords.problems(problems)] : [])].join(", ")
