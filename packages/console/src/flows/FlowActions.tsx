import type { FlowRow } from "@gatewright/server/contract"
import { ActionIcon, Menu } from "@mantine/core"
import {
  IconBug,
  IconCopyPlus,
  IconDots,
  IconDownload,
  IconFingerprint,
  IconLink,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconSchema,
  IconTrash,
  IconVersions,
} from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { IconAction } from "../app/ui/IconAction.tsx"
import { words as common } from "../app/ui/words.ts"
import { useFlowCommands } from "./flow-commands-context.ts"
import styles from "./flow-actions.module.css"
import { words } from "./words.ts"

/** What can be done with a flow of the list (P2.2). On a narrow screen most of it moves into the menu. */
export const FlowActions = ({
  tenant,
  flow,
  compact = false,
}: {
  readonly tenant: string
  readonly flow: FlowRow
  readonly compact?: boolean
}) => {
  const commands = useFlowCommands()
  const navigate = useNavigate()
  const mayWrite = useMay("flow:write")
  const mayActivate = useMay("flow:activate")
  const mayExport = useMay("flow:export")
  const edit = (mayWrite || mayActivate) && { label: words.edit, icon: IconPencil, run: () => commands.edit(flow) }
  const open = {
    label: words.openDesigner,
    icon: IconSchema,
    run: () => void navigate({ to: "/$tenant/flows/$flow", params: { tenant, flow: flow.id } }),
  }
  const download = mayExport && { label: words.download, icon: IconDownload, run: () => commands.download(flow) }
  const copyUrl =
    flow.url === null ? undefined : { label: words.copyUrl, icon: IconLink, run: () => commands.copyUrl(flow) }
  const duplicate = mayWrite && { label: words.duplicate, icon: IconCopyPlus, run: () => commands.duplicate(flow) }
  const copyId = { label: words.copyId, icon: IconFingerprint, run: () => commands.copyId(flow) }
  const active = flow.status !== "inactive"
  const debug = (mayWrite || mayActivate) &&
    flow.category !== "libraries" && { label: words.debug, icon: IconBug, run: () => commands.debug(flow) }
  const versions = {
    label: words.versions,
    icon: IconVersions,
    run: () => void navigate({ to: "/$tenant/flows/$flow/versions", params: { tenant, flow: flow.id } }),
  }
  const activity = mayActivate && {
    label: active ? words.deactivate : words.activate,
    icon: active ? IconPlayerPause : IconPlayerPlay,
    run: () => commands.setActive(flow, !active),
  }
  const icons = compact ? [edit, download] : [edit, open, download, copyUrl, duplicate]
  const rest = compact
    ? [open, debug, versions, copyUrl, copyId, duplicate, activity]
    : [debug, versions, copyId, activity]
  return (
    <div className={styles["actions"]}>
      {icons.map((action) =>
        action ? (
          <IconAction key={action.label} icon={action.icon} label={action.label} of={flow.name} onClick={action.run} />
        ) : (
          action === undefined && <span key={words.copyUrl} className={styles["gap"]} />
        ),
      )}
      <Menu width={200}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={common.actionOn(words.more, flow.name)}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {rest
            .filter((action) => action !== undefined && action !== false)
            .map(({ label, icon: Symbol, run }) => (
              <Menu.Item key={label} leftSection={<Symbol size={16} />} onClick={run}>
                {label}
              </Menu.Item>
            ))}
          {mayWrite && (
            <>
              <Menu.Divider />
              <Menu.Item data-danger leftSection={<IconTrash size={16} />} onClick={() => commands.remove(flow)}>
                {words.delete}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
