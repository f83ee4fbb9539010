import type { VersionRow } from "@gatewright/server/contract"
import { Anchor } from "@mantine/core"
import { IconExternalLink } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { fullTime, timeAgo } from "../app/ui/time-ago.ts"
import { ContentActions } from "./ContentActions.tsx"
import { LineBadge } from "./LineBadge.tsx"
import styles from "./versions.module.css"
import { words } from "./words.ts"

/** The lines beside the draft. Each opens in a tab of its own. */
export const NamedVersions = ({
  tenant,
  flow,
  versions,
  draft,
  live,
}: {
  readonly tenant: string
  readonly flow: string
  readonly versions: readonly VersionRow[]
  /** The numbers of the draft and of what runs. */
  readonly draft: number
  readonly live: number | null
}) =>
  versions.length === 0 ? (
    <p className={styles["quiet"]}>
      {words.noVersions} {words.noVersionsText}
    </p>
  ) : (
    <ul className={styles["rows"]} aria-label={words.versions}>
      {versions.map((version) => (
        <li key={version.id} className={styles["row"]}>
          <div className={styles["main"]}>
            <p className={styles["title"]}>
              <Anchor
                inherit
                renderRoot={(props) => (
                  <Link
                    to="/$tenant/flows/$flow/versions/$version"
                    params={{ tenant, flow, version: version.id }}
                    target="_blank"
                    title={words.open}
                    {...props}
                  />
                )}
              >
                <strong>{version.name}</strong>
                <IconExternalLink size={14} aria-label={words.open} />
              </Anchor>
              {version.isLive && <LineBadge kind="live" />}
            </p>
            {version.description !== "" && <p className={styles["note"]}>{version.description}</p>}
            <p className={styles["facts"]}>
              <span>{words.revision(version.revision)}</span>
              <time dateTime={version.changedAt} title={fullTime(version.changedAt)}>
                {timeAgo(version.changedAt)}, {version.changedBy}
              </time>
              {version.activeRuns > 0 && <span>{words.runs(version.activeRuns)}</span>}
            </p>
          </div>
          <ContentActions
            tenant={tenant}
            flow={flow}
            revision={version.revision}
            what={words.ofVersion(version.name)}
            isLive={version.revision === live}
            isDraft={version.revision === draft}
            version={version}
          />
        </li>
      ))}
    </ul>
  )
