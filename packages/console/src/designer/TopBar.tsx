import { categoryLabel } from "@gatewright/flow"
import { type FlowDetail, publishFlow } from "@gatewright/server/contract"
import { ActionIcon, Button, Tooltip, VisuallyHidden } from "@mantine/core"
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconDeviceFloppy,
  IconListCheck,
  IconRocket,
} from "@tabler/icons-react"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { call } from "../app/api/call.ts"
import { say, sayFailure } from "../app/ui/say.ts"
import { flowsKey } from "../flows/flow-queries.ts"
import { StatusLabel } from "../flows/StatusLabel.tsx"
import { TypeLabel } from "../flows/TypeLabel.tsx"
import { useCategoryColor } from "../flows/use-category-color.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import styles from "./designer.module.css"
import type { Editing } from "./use-editing.ts"
import type { Save } from "./use-save.ts"
import { words } from "./words.ts"

/** What is open, whether it is saved, and the edits of the whole flow: undo, checks, save, publish. */
export const TopBar = ({
  tenant,
  detail,
  editing,
  save,
  problems,
  showsChecks,
  onChecks,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly editing: Editing
  readonly save: Save
  readonly problems: number
  readonly showsChecks: boolean
  readonly onChecks: () => void
}) => {
  const { session, dirty, undo, redo } = editing
  const color = useCategoryColor(tenant, detail.category)
  const publish = usePublish(tenant, detail)
  const undoable = session.past.at(-1)
  const redoable = session.future[0]
  return (
    <header className={styles["bar"]}>
      <Tooltip label={words.back(categoryLabel(detail.category))}>
        <Link
          to="/$tenant/orchestrator/$category"
          params={{ tenant, category: detail.category }}
          className={styles["back"] ?? ""}
          aria-label={words.back(categoryLabel(detail.category))}
        >
          <IconChevronLeft size={19} stroke={1.8} />
        </Link>
      </Tooltip>
      <div className={styles["title"]}>
        <h1 title={session.document.flow.name}>{session.document.flow.name}</h1>
        <div className={styles["facts"]}>
          <TypeLabel type={detail.type} color={color} />
          <StatusLabel status={detail.status} />
          <span>{words.revision(session.revision)}</span>
          <span role="status" className={dirty ? styles["dirty"] : undefined}>
            {dirty ? words.unsaved(unsavedSteps(session)) : words.allSaved}
          </span>
        </div>
      </div>
      <div className={styles["tools"]}>
        <div className={styles["pair"]}>
          <Tooltip label={undoable ? words.undoThat(undoable.label) : words.undo}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={!undoable}
              onClick={undo}
              aria-label={words.undo}
            >
              <IconArrowBackUp size={18} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={redoable ? words.redoThat(redoable.label) : words.redo}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              disabled={!redoable}
              onClick={redo}
              aria-label={words.redo}
            >
              <IconArrowForwardUp size={18} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        </div>
        <Button
          variant="default"
          leftSection={<IconListCheck size={17} stroke={1.7} aria-hidden />}
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
        <Button
          leftSection={<IconDeviceFloppy size={17} stroke={1.7} aria-hidden />}
          disabled={!dirty}
          loading={save.isPending}
          onClick={() => void save.run()}
        >
          {words.save}
        </Button>
        {detail.status === "draft-changes" && (
          <Tooltip label={dirty ? words.publishUnsaved : words.publishHint}>
            <Button
              variant="light"
              leftSection={<IconRocket size={17} stroke={1.7} aria-hidden />}
              disabled={dirty}
              loading={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {words.publish}
            </Button>
          </Tooltip>
        )}
      </div>
    </header>
  )
}

const unsavedSteps = ({ past, savedSteps }: Editing["session"]): number | undefined =>
  savedSteps === undefined || past.length < savedSteps ? undefined : past.length - savedSteps

const usePublish = (tenant: string, { id }: FlowDetail) => {
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)
  return useMutation({
    mutationFn: () => call(publishFlow, { params: { tenant, flow: id } }),
    onSuccess: (detail) => {
      client.setQueryData([...flowsKey(tenant), "one", id], detail)
      say(words.published)
      return changed()
    },
    onError: (error) => sayFailure(words.notPublished, error),
  })
}
