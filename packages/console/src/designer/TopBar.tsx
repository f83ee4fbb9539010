import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { ActionIcon, Button, Tooltip, VisuallyHidden } from "@mantine/core"
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconGitBranch,
  IconListCheck,
  IconLock,
} from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { StatusLabel } from "../flows/StatusLabel.tsx"
import { TypeLabel } from "../flows/TypeLabel.tsx"
import { useCategoryLooks } from "../flows/use-category-looks.ts"
import type { Designing } from "../commands/command.ts"
import { tipOf } from "../commands/tip-of.ts"
import styles from "./designer.module.css"
import { historyQuery } from "../versions/version-queries.ts"
import { PublishButton } from "./PublishButton.tsx"
import { SaveButton } from "./SaveButton.tsx"
import type { Editing } from "./use-editing.ts"
import type { Save } from "./use-save.ts"
import { words } from "./words.ts"

/** What is open, whether it is saved, and the edits of the whole flow: undo, checks, save, publish. */
export const TopBar = ({
  tenant,
  detail,
  version,
  editing,
  designing,
  save,
  problems,
  showsChecks,
  onChecks,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly version: VersionRow | undefined
  readonly editing: Editing
  readonly designing: Designing
  readonly save: Save
  readonly problems: number
  readonly showsChecks: boolean
  readonly onChecks: () => void
}) => {
  const { session, dirty } = editing
  const { undo, redo, undoable, redoable } = designing
  const looks = useCategoryLooks(tenant)
  const category = looks.ofCategory(detail.category)
  const { data: history } = useQuery({ ...historyQuery(tenant, detail.id), enabled: version !== undefined })
  const canPublish = version ? history?.live !== detail.revision : detail.status === "draft-changes"
  const mayWrite = useMay("flow:write")
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
          <Tooltip label={tipOf("undo", designing)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={!undoable}
              onClick={undo}
              aria-label={words.undo}
            >
              <IconArrowBackUp size={18} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={tipOf("redo", designing)}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={!redoable}
              onClick={redo}
              aria-label={words.redo}
            >
              <IconArrowForwardUp size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
        <Button
          variant="default"
          leftSection={<IconListCheck size={16} aria-hidden />}
          rightSection={
            problems > 0 && (
              <span className={styles["count"]}>
                {problems}
                <VisuallyHidden> {words.problems(problems)}</VisuallyHidden>
              </span>
            )
          }
          onClick={onChecks}
          aria-expanded={showsChecks}
        >
          {words.checksTitle}
        </Button>
        {mayWrite ? (
          <SaveButton dirty={dirty} save={save} />
        ) : (
          <span className={styles["readOnly"]} title={whyNot("flow:write")}>
            <IconLock size={16} aria-hidden />
            {words.readOnly}
          </span>
        )}
        {canPublish && <PublishButton tenant={tenant} detail={detail} version={version} dirty={dirty} />}
      </div>
    </header>
  )
}

const unsavedSteps = ({ past, savedSteps }: Editing["session"]): number | undefined =>
  savedSteps === undefined || past.length < savedSteps ? undefined : past.length - savedSteps
