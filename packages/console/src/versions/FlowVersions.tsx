import type { FlowDetail } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useMay } from "../app/session/use-may.ts"
import { Loaded } from "../app/ui/Loaded.tsx"
import { HistoryList } from "./HistoryList.tsx"
import { NamedVersions } from "./NamedVersions.tsx"
import { useVersionCommands } from "./version-commands-context.ts"
import { historyQuery } from "./version-queries.ts"
import styles from "./versions.module.css"
import { words } from "./words.ts"

/** *Flow Version*: the named versions of a flow, and its history. */
export const FlowVersions = ({ tenant, flow }: { readonly tenant: string; readonly flow: FlowDetail }) => {
  const commands = useVersionCommands()
  const mayWrite = useMay("flow:write")
  return (
    <Loaded query={useQuery(historyQuery(tenant, flow.id))}>
      {(data) => (
        <div className={styles["panels"]}>
          <section aria-labelledby="named-versions">
            <header className={styles["sectionHead"]}>
              <h2 id="named-versions">{words.versions}</h2>
              {mayWrite && (
                <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => commands.add()}>
                  {words.addVersion}
                </Button>
              )}
            </header>
            <NamedVersions
              tenant={tenant}
              flow={flow.id}
              versions={data.versions}
              draft={data.draft}
              live={data.live}
            />
          </section>
          <section aria-labelledby="history">
            <h2 id="history">{words.history}</h2>
            <HistoryList tenant={tenant} flow={flow.id} history={data} />
          </section>
        </div>
      )}
    </Loaded>
  )
}
