import type { DebugLink } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { FailureNotice } from "../app/ui/FailureNotice.tsx"
import styles from "./debug-links.module.css"
import { debugLinksQuery } from "./run-queries.ts"
import { timeLeft } from "./time-left.ts"
import { useRevoke } from "./use-revoke.ts"
import { words } from "./words.ts"

/** The links of a flow that may still open runs, or whose run may still go on: to be watched, and to be revoked. */
export const DebugLinks = ({
  tenant,
  flow,
  onWatch,
}: {
  readonly tenant: string
  readonly flow: string
  readonly onWatch: (link: DebugLink) => void
}) => {
  const { data, dataUpdatedAt } = useQuery(debugLinksQuery(tenant, flow))
  const { revoke, error, pending } = useRevoke(tenant, flow)
  if (!data || data.links.length === 0) return null
  return (
    <section className={styles["links"]}>
      <h3>{words.links}</h3>
      <p>{words.linksText}</p>
      {error && <FailureNotice title={words.notRevoked} error={error} />}
      <ul>
        {data.links.map((link) => {
          const what = whatOf(link)
          return (
            <li key={link.id}>
              <div>
                <strong>{what}</strong>
                <p>
                  {[
                    words.linkBy(link.createdBy),
                    timeLeft(link.expiresAt, dataUpdatedAt),
                    link.usedAt === null ? words.notOpened : words.opened,
                    link.singleUse ? words.once : words.manyRuns,
                  ].join(" · ")}
                </p>
              </div>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={words.watchLink(what)}
                onClick={() => onWatch(link)}
              >
                {words.watch}
              </Button>
              {canOpen(link) && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={words.revokeLink(what)}
                  loading={pending === link.id}
                  onClick={() => revoke(link.id)}
                >
                  {words.revoke}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What a link runs, in words. */
export const whatOf = ({ unsaved, revision }: DebugLink): string => (unsaved ? words.unsaved : words.revision(revision))

/** One for a single use that was opened has nothing left to revoke. */
const canOpen = ({ singleUse, usedAt }: DebugLink): boolean => !singleUse || usedAt === null
