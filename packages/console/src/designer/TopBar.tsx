import { ActionIcon, Button, Tooltip, VisuallyHidden } from "@mantine/core"
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconGitBranch,
  IconListCheck,
  IconLock,
} from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { StatusLabel } from "../flows/StatusLabel.tsx"
import { TypeLabel } from "../flows/TypeLabel.tsx"
import { useCategoryLooks } from "../flows/use-category-looks.ts"
import { useFocusBack } from "../app/ui/use-focus-back.ts"
import { commandOf, labelNow } from "../commands/commands.ts"
import { CommandTip } from "../commands/CommandTip.tsx"
import { runCommand } from "../commands/run-command.ts"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { PublishButton } from "./PublishButton.tsx"
import { SaveButton } from "./SaveButton.tsx"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

/** What is open, whether it is saved, and the edits of the whole flow: undo, checks, save, publish. */
export const TopBar = () => {
  const { tenant, detail, version, editing, designing, problems, tools, mayWrite, readOnly } = useDesignerContext()
  const { session, dirty } = editing
  const looks = useCategoryLooks(tenant)
  const checksButton = useFocusBack(tools.showsChecks)
  const category = looks.ofCategory(detail.category)
  return (
    <header className={styles["bar"]}>
      <Tooltip label={words.back(category)}>
        <Link
          to="/$tenant/orchestrator/$category"
          params={{ tenant, category: detail.category }}
          className={styles["back"] ?? ""}
          aria-label={words.back(category)}
        >
          <IconChevronLeft size={18} />
        </Link>
      </Tooltip>
      <div className={styles["title"]}>
        <h1 title={session.document.flow.name}>{session.document.flow.name}</h1>
        <div className={styles["facts"]}>
          {version && (
            <>
              <span className={styles["version"]} title={version.name}>
                <IconGitBranch size={14} aria-hidden />
                <span>{words.editingVersion(version.name)}</span>
              </span>
              <strong>{words.editingVersionText}</strong>
            </>
          )}
          <TypeLabel {...looks.ofType(detail)} />
          {!version && <StatusLabel status={detail.status} />}
          <span>{words.revision(session.revision)}</span>
          <span role="status" className={dirty ? styles["dirty"] : undefined}>
            {dirty ? words.unsaved(unsavedSteps(session)) : words.allSaved}
          </span>
        </div>
      </div>
      <div className={styles["tools"]}>
        <div className={styles["pair"]} hidden={!mayWrite}>
          <StepButton id="undo" icon={IconArrowBackUp} />
          <StepButton id="redo" icon={IconArrowForwardUp} />
        </div>
        <CommandTip id="checks" designing={designing}>
          <Button
            ref={checksButton}
            variant="default"
            leftSection={<IconListCheck size={16} aria-hidden />}
            rightSection={
              problems.length > 0 && (
                <span className={styles["count"]}>
                  {problems.length}
                  <VisuallyHidden> {words.problems(problems.length)}</VisuallyHidden>
                </span>
              )
            }
            onClick={() => tools.setShowsChecks(!tools.showsChecks)}
            aria-expanded={tools.showsChecks}
          >
            {words.checksTitle}
          </Button>
        </CommandTip>
        {mayWrite ? (
          <SaveButton />
        ) : (
          <Tooltip label={readOnly}>
            {/* The reason is there for the keyboard and for people who hear the page as well. */}
            <span className={styles["readOnly"]} tabIndex={0}>
              <IconLock size={16} aria-hidden />
              {words.readOnly}
              <VisuallyHidden>: {readOnly}</VisuallyHidden>
            </span>
          </Tooltip>
        )}
        {designing.flow.canPublish && <PublishButton />}
      </div>
    </header>
  )
}

/** *Undo* or *Redo*, called by the step that it takes back or makes again. */
const StepButton = ({ id, icon: Symbol }: { readonly id: "undo" | "redo"; readonly icon: Icon }) => {
  const { designing } = useDesignerContext()
  const command = commandOf(id)
  return (
    <CommandTip id={id} designing={designing}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        disabled={!command.when(designing)}
        onClick={() => runCommand(command, designing)}
        aria-label={labelNow(command, designing)}
      >
        <Symbol size={18} />
      </ActionIcon>
    </CommandTip>
  )
}

const unsavedSteps = ({ past, savedSteps }: Editing["session"]): number | undefined =>
  savedSteps === undefined || past.length < savedSteps ? undefined : past.length - savedSteps
