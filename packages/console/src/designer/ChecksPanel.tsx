import { ActionIcon, CloseButton } from "@mantine/core"
import { IconChevronDown, IconChevronUp, IconCircleCheck } from "@tabler/icons-react"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { CommandTip } from "../commands/CommandTip.tsx"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { settingOfProblem } from "./setting-of-problem.ts"
import { words } from "./words.ts"

/** Everything that is wrong with the flow; a click goes to the node and to the field. */
export const ChecksPanel = () => {
  const { problems, walk, tools, designing } = useDesignerContext()
  const isEmpty = problems.length === 0
  return (
    <section className={styles["checks"]} aria-label={words.checksTitle} data-beside data-panel="checks">
      <header>
        <h2>{isEmpty ? words.checksTitle : words.problemCount(problems.length)}</h2>
        {!isEmpty && (
          <>
            <CommandTip id="previous-problem" designing={designing}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                onClick={() => walk.step(-1)}
                aria-label={words.previousProblem}
              >
                <IconChevronUp size={16} />
              </ActionIcon>
            </CommandTip>
            <CommandTip id="next-problem" designing={designing}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                onClick={() => walk.step(1)}
                aria-label={words.nextProblem}
              >
                <IconChevronDown size={16} />
              </ActionIcon>
            </CommandTip>
          </>
        )}
        <CloseButton onClick={() => tools.setShowsChecks(false)} aria-label={words.checksClose} />
      </header>
      <div className={styles["checksBody"]}>
        {isEmpty ? (
          <p className={styles["noProblems"]} role="status">
            <IconCircleCheck size={18} aria-hidden />
            {words.checksNone}
          </p>
        ) : (
          <>
            <p className={styles["quiet"]}>{words.checksBlock}</p>
            <ProblemList
              problems={problems}
              onSelect={walk.goTo}
              canSelect={walk.leadsOn}
              settingOf={(problem) => settingOfProblem(problem, designing)}
            />
          </>
        )}
      </div>
    </section>
  )
}
