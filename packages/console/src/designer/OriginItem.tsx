import { Menu } from "@mantine/core"
import { IconGitFork, IconGitMerge } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useMay } from "../app/session/use-may.ts"
import { fullTime } from "../app/ui/time-ago.ts"
import { originQuery } from "../versions/version-queries.ts"
import { say } from "../app/ui/say.ts"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { words } from "./words.ts"

const icon = { size: 16 }

/** Where a flow came from; and the way to take over what changed there since. */
export const OriginItem = () => {
  const { tenant, detail, editing, tools } = useDesignerContext()
  const { data } = useQuery(originQuery(tenant, detail.id))
  const mayWrite = useMay("flow:write")
  const origin = data?.origin
  if (!origin) return null
  const { kind, source, at, now, base } = origin
  return (
    <>
      <Menu.Divider />
      <Menu.Label>
        <span className={styles["origin"]} title={fullTime(at)}>
          <IconGitFork size={16} aria-hidden />
          <span>{kind === "copy" ? words.copiedFrom(now?.name ?? source) : words.importedFrom(base.flow.name)}</span>
        </span>
      </Menu.Label>
      {now?.changed === true && mayWrite && (
        <Menu.Item
          leftSection={<IconGitMerge {...icon} />}
          onClick={() => (editing.dirty ? say(words.mergeSourceUnsaved) : tools.open({ tool: "merge-source" }))}
        >
          {words.mergeSource}
        </Menu.Item>
      )}
    </>
  )
}
