import { Button } from "@mantine/core"
import { IconCopy, IconHourglass } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useMay } from "../app/session/use-may.ts"
import { copyText } from "../app/ui/copy-text.ts"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { Message } from "../app/ui/Message.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { fullTime } from "../app/ui/time-ago.ts"
import type { WatchedLink } from "./DebugDialog.tsx"
import { DebugAddresses } from "./DebugAddresses.tsx"
import { whatOf } from "./DebugLinks.tsx"
import { debugLinkQuery } from "./run-queries.ts"
import { RunView } from "./RunView.tsx"
import styles from "./runs.module.css"
import { StatusLabel } from "./StatusLabel.tsx"
import { useDebugEvents } from "./use-debug-events.ts"
import { useRevoke } from "./use-revoke.ts"
import { words } from "./words.ts"

/** The run of a debug link, on the content that it runs, while it happens. */
export const DebugRunView = ({
  tenant,
  flow,
  link,
}: {
  readonly tenant: string
  readonly flow: string
  readonly link: WatchedLink
}) => {
  const { data, error, refetch } = useQuery(debugLinkQuery(tenant, flow, link.id))
  const { steps, status, libraries, over, isLost, error: ended } = useDebugEvents({ tenant, flow, link: link.id })
  const mayRead = useMay("flow:read")
  const { data: present } = useQuery({ ...flowQuery(tenant, flow), enabled: mayRead && !link.unsaved })
  const { revoke, pending, revoked, error: notRevoked } = useRevoke(tenant, flow)
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <Loading>
        <Bar width={100} height={48} />
      </Loading>
    )
  }
  const unused = over && steps.length === 0
  const { url } = link
  const isOpen = !over && revoked !== link.id && (!link.singleUse || steps.length === 0)
  return (
    <RunView
      flow={flow}
      documents={{ ...libraries, [flow]: data.document }}
      present={present?.document}
      steps={steps}
      isLive={!over}
      lead={
        <>
          <StatusLabel status={unused ? "expired" : status} />
          <span className={styles["facts"]}>
            {[whatOf(link), link.singleUse ? words.once : words.openUntil(fullTime(link.expiresAt))].join(" · ")}
          </span>
          {isOpen && (
            <span className={styles["acts"]}>
              {url !== undefined && (
                <Button
                  variant="default"
                  size="compact-sm"
                  leftSection={<IconCopy size={16} aria-hidden />}
                  onClick={() => void copyText(url)}
                >
                  {words.copyLink}
                </Button>
              )}
              <Button
                variant="default"
                size="compact-sm"
                loading={pending !== undefined}
                onClick={() => revoke(link.id)}
              >
                {words.revoke}
              </Button>
            </span>
          )}
        </>
      }
      notice={
        <>
          {isLost && <Notice tone="warn" text={words.lost} />}
          {ended !== undefined && ended instanceof Error && <FailureNotice title={words.gone} error={ended} />}
          {notRevoked && <FailureNotice title={words.notRevoked} error={notRevoked} />}
        </>
      }
      waiting={
        <Message
          icon={IconHourglass}
          title={unused ? words.expiredUnused : words.waiting}
          text={unused ? words.expiredText : url === undefined ? words.waitingElsewhere : words.waitingText}
          role="status"
        >
          {!unused && <DebugAddresses {...link} />}
        </Message>
      }
    />
  )
}
