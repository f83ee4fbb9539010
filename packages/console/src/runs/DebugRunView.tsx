import type { DebugLink } from "@gatewright/server/contract"
import { Anchor } from "@mantine/core"
import { IconExternalLink, IconHourglass } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useMay } from "../app/session/use-may.ts"
import { CopyField } from "../app/ui/CopyField.tsx"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { Message } from "../app/ui/Message.tsx"
import { Notice } from "../app/ui/Notice.tsx"
import { fullTime } from "../flows/time-ago.ts"
import { debugLinkQuery, runQuery } from "./run-queries.ts"
import { RunView } from "./RunView.tsx"
import styles from "./runs.module.css"
import { StatusLabel } from "./StatusLabel.tsx"
import { useDebugEvents } from "./use-debug-events.ts"
import { words } from "./words.ts"

/** The run of a debug link, on the content that it runs, while it happens. */
export const DebugRunView = ({
  tenant,
  flow,
  link,
}: {
  readonly tenant: string
  readonly flow: string
  readonly link: DebugLink & { readonly url: string }
}) => {
  const { data, error, refetch } = useQuery(debugLinkQuery(tenant, flow, link.id))
  const { run, steps, status, over, isLost } = useDebugEvents({ tenant, flow, link: link.id })
  // Once it is over its library flows are known in the versions that it went through: their steps get names and a canvas.
  const hasEnded = run !== null && status !== "active" && status !== "waiting"
  const maySeeRuns = useMay("run:read")
  const { data: ended } = useQuery({ ...runQuery(tenant, run ?? ""), enabled: hasEnded && maySeeRuns })
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <Loading>
        <Bar width={100} height={48} />
      </Loading>
    )
  }
  const unused = over && steps.length === 0
  return (
    <RunView
      flow={flow}
      documents={{ ...ended?.documents, [flow]: data.document }}
      steps={steps}
      isLive
      lead={
        <>
          <StatusLabel status={status} />
          <span className={styles["facts"]}>
            {[
              words.revision(link.revision),
              link.singleUse ? words.once : words.openUntil(fullTime(link.expiresAt)),
            ].join(" · ")}
          </span>
        </>
      }
      notice={isLost && <Notice tone="warn" text={words.lost} />}
      waiting={
        <Message
          icon={IconHourglass}
          title={unused ? words.expiredUnused : words.waiting}
          text={unused ? words.openUntil(fullTime(link.expiresAt)) : words.waitingText}
          role="status"
        >
          {!unused && (
            <div className={styles["link"]}>
              <CopyField label={words.link} value={link.url} />
              <Anchor href={link.url} target="_blank" rel="noopener" className={styles["again"] ?? ""}>
                <IconExternalLink size={16} aria-hidden /> {words.openAgain}
              </Anchor>
            </div>
          )}
        </Message>
      }
    />
  )
}
