import { getFlow, getVersion, importFlow } from "@gatewright/server/contract"
import { Button, Modal } from "@mantine/core"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { sentenceOfError } from "../app/api/api-failure.ts"
import { call, callWithFile } from "../app/api/call.ts"
import dialog from "../app/ui/dialog.module.css"
import { say, sayFailure } from "../app/ui/say.ts"
import { flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { versionKey } from "../versions/version-queries.ts"
import { useDesignerContext } from "./designer-context.ts"
import { words } from "./words.ts"

/** Somebody saved in between: says who, and lets the author choose. Nothing is ever overwritten silently (P5.7). */
export const ConflictDialog = () => {
  const { tenant, detail, version: edited, editing, save, tools } = useDesignerContext()
  const { id, category, type, name } = detail
  const version = edited?.id
  const client = useQueryClient()
  const navigate = useNavigate()
  const changed = useFlowChanged(tenant)

  const reload = useMutation({
    mutationFn: () =>
      version === undefined
        ? call(getFlow, { params: { tenant, flow: id } })
        : call(getVersion, { params: { tenant, flow: id, version } }),
    onSuccess: (theirs) => {
      const key = version === undefined ? [...flowsKey(tenant), "one", id] : versionKey(tenant, id, version)
      client.setQueryData(key, theirs)
      editing.restart(theirs.document, theirs.revision)
      save.forgetConflict()
      say(words.reloaded)
    },
    onError: (error) => sayFailure(words.notSaved, error),
  })
  const copy = useMutation({
    mutationFn: () =>
      callWithFile(
        importFlow,
        { params: { tenant }, query: { category, type, name: words.copyName(name), preserveId: "false" } },
        new Blob([JSON.stringify(editing.now().document)], { type: "application/json" }),
      ),
    onSuccess: async ({ flow }) => {
      // What was here is safe in the copy: nothing is left to lose on this page.
      editing.markSaved({ revision: editing.now().revision, steps: editing.now().past.length })
      save.forgetConflict()
      say(words.copySaved(flow.name))
      await navigate({ to: "/$tenant/flows/$flow", params: { tenant, flow: flow.id } })
      await changed()
    },
    onError: (error) => sayFailure(words.copyFailed, error),
  })

  return (
    <Modal
      opened={save.conflict !== undefined && tools.tool?.tool !== "merge"}
      onClose={save.forgetConflict}
      title={words.conflictTitle}
      size={540}
    >
      <div className={dialog["form"]}>
        <p>
          {sentenceOfError(save.conflict)} {words.conflictText}
        </p>
        <ul className={dialog["choices"]}>
          <li>
            <Button onClick={() => tools.open({ tool: "merge" })} data-autofocus>
              {words.conflictMerge}
            </Button>
            <span>{words.conflictMergeHelp}</span>
          </li>
          <li>
            <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
              {words.conflictCopy}
            </Button>
            <span>{words.conflictCopyHelp}</span>
          </li>
          <li>
            <Button variant="default" loading={reload.isPending} onClick={() => reload.mutate()}>
              {words.conflictReload}
            </Button>
            <span>{words.conflictReloadHelp}</span>
          </li>
        </ul>
        <div className={dialog["actions"]}>
          <Button variant="subtle" color="gray" onClick={save.forgetConflict}>
            {words.conflictLater}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
