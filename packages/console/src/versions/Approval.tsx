import { approveRevision, type RevisionRow } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconThumbUp } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { useMay } from "../app/session/use-may.ts"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import styles from "./publish.module.css"
import { words } from "./words.ts"

/** Whether a second person has said that a revision may go live, and the way to say so. */
export const Approval = ({
  tenant,
  flow,
  row: { revision, approved },
}: {
  readonly tenant: string
  readonly flow: string
  readonly row: RevisionRow
}) => {
  const mayActivate = useMay("flow:activate")
  const changed = useFlowChanged(tenant)
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => call(approveRevision, { params: { tenant, flow, revision } }),
    onSuccess: changed,
  })
  if (approved.length > 0) return <Notice tone="ok" text={words.approvedBy(approved.map(({ by }) => by).join(", "))} />
  return (
    <>
      <Notice tone="info" title={words.approvalTitle} text={words.approvalText}>
        <Button
          className={styles["approve"]}
          variant="default"
          leftSection={<IconThumbUp size={16} aria-hidden />}
          disabled={!mayActivate}
          title={mayActivate ? undefined : whyNot("flow:activate")}
          loading={isPending}
          onClick={() => mutate()}
        >
          {words.approve}
        </Button>
      </Notice>
      {error && <FailureNotice title={words.notApproved} error={error} />}
    </>
  )
}
