import { compare, type FlowDocument, isDrawing } from "@gatewright/flow"
import { Anchor } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { MarkBadge } from "../canvas/MarkBadge.tsx"
import { markOfChange } from "../compare/mark-of-change.ts"
import styles from "./publish.module.css"
import { revisionQuery } from "./version-queries.ts"
import { words } from "./words.ts"

const shown = 8

/** What a content would change of what runs, in short. */
export const LiveChanges = ({
  tenant,
  flow,
  live,
  revision,
  document,
}: {
  readonly tenant: string
  readonly flow: string
  readonly live: number | null
  readonly revision: number
  readonly document: FlowDocument
}) => {
  const { data } = useQuery({ ...revisionQuery(tenant, flow, live ?? 0), enabled: live !== null })
  const changes = useMemo(() => data && compare(data.document, document), [data, document])
  if (live === null) return <p className={styles["quiet"]}>{words.firstLive}</p>
  if (!changes) return null
  const real = changes.filter((change) => !isDrawing(change))
  const moves = changes.length - real.length
  return (
    <section className={styles["changes"]}>
      <h3>{words.changesAgainstLive(live)}</h3>
      {real.length === 0 ? (
        <p className={styles["quiet"]}>{words.sameAsLive}</p>
      ) : (
        <ul>
          {real.slice(0, shown).map((change, index) => (
            // By index: sentences repeat, and the list never changes its order
            <li key={index}>
              <MarkBadge mark={markOfChange(change)} short />
              <span>{change.label}</span>
            </li>
          ))}
          {real.length > shown && <li className={styles["quiet"]}>{words.andMore(real.length - shown)}</li>}
        </ul>
      )}
      {moves > 0 && <p className={styles["quiet"]}>{words.moves(moves)}</p>}
      {changes.length > 0 && (
        <Anchor
          inherit
          renderRoot={(props) => (
            <Link
              to="/$tenant/flows/$flow/compare"
              params={{ tenant, flow }}
              search={{ left: String(live), right: String(revision) }}
              target="_blank"
              {...props}
            />
          )}
        >
          {words.showOnCanvas}
        </Anchor>
      )}
    </section>
  )
}
