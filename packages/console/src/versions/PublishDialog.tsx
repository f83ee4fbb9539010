import { type FlowDetail, publishRevision } from "@gatewright/server/contract"
import { Button, Modal } from "@mantine/core"
import { IconRocket } from "@tabler/icons-react"
import { useMutation, useQuery } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { copyText } from "../app/ui/copy-text.ts"
import dialog from "../app/ui/dialog.module.css"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { say } from "../app/ui/say.ts"
import { words as common } from "../app/ui/words.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { Approval } from "./Approval.tsx"
import { LiveChanges } from "./LiveChanges.tsx"
import { PublishProblems } from "./PublishProblems.tsx"
import type { Target } from "./version-commands-context.ts"
import { historyQuery, revisionQuery } from "./version-queries.ts"
import { words } from "./words.ts"

interface Props {
  readonly tenant: string
  readonly flow: FlowDetail
  readonly onClose: () => void
}

/** Asks before a content goes live: what changes, who else worked on it, what is in the way, who has approved it. */
export const PublishDialog = ({ target, ...props }: Props & { readonly target: Target | undefined }) => (
  <Modal
    opened={target !== undefined}
    onClose={props.onClose}
    title={target ? words.publishTitle(target.what) : ""}
    size={640}
  >
    {target && <Content target={target} {...props} />}
  </Modal>
)

const Content = ({ tenant, flow, target, onClose }: Props & { readonly target: Target }) => {
  const history = useQuery({ ...historyQuery(tenant, flow.id), staleTime: 0 })
  const content = useQuery(revisionQuery(tenant, flow.id, target.revision))
  const mayActivate = useMay("flow:activate")
  const changed = useFlowChanged(tenant)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => call(publishRevision, { params: { tenant, flow: flow.id, revision: target.revision } }),
    onSuccess: async () => {
      onClose()
      say(words.publishedNow)
      await changed()
    },
    onError: () => void history.refetch(),
  })
  const failed = history.error ?? content.error
  if (failed) return <LoadError error={failed} onRetry={() => void (history.error ? history : content).refetch()} />
  if (!history.data || !content.data) {
    return (
      <Loading>
        <Bar width={70} /> <Bar width={90} /> <Bar width={50} />
      </Loading>
    )
  }
  const { live, approval, draftBy } = history.data
  const { document } = content.data
  const isDraft = target.revision === history.data.draft
  const row = history.data.revisions.find(({ revision }) => revision === target.revision)
  return (
    <div className={dialog["form"]}>
      <p>{flow.status === "inactive" ? words.publishActivates : words.publishText}</p>
      <LiveChanges tenant={tenant} flow={flow.id} live={live} revision={target.revision} document={document} />
      {isDraft && draftBy.length > 0 && (
        <Notice tone="warn" title={words.othersTitle} text={words.others(draftBy.join(", "))} />
      )}
      <PublishProblems document={document} health={isDraft ? flow.health : undefined} />
      {approval && row && <Approval tenant={tenant} flow={flow.id} row={row} />}
      {error && <FailureNotice title={words.notPublished} error={error} />}
      {!mayActivate && (
        <Notice tone="info" title={words.askPublisher} text={words.askPublisherText(whyNot("flow:activate"))} />
      )}
      <div className={dialog["actions"]}>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
        {mayActivate ? (
          <Button leftSection={<IconRocket size={16} aria-hidden />} loading={isPending} onClick={() => mutate()}>
            {words.publish}
          </Button>
        ) : (
          <Button onClick={() => void copyText(window.location.href)}>{words.copyAddress}</Button>
        )}
      </div>
    </div>
  )
}
