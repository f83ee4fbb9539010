import type { VersionRow } from "@gatewright/server/contract"
import { ActionIcon, Menu } from "@mantine/core"
import {
  IconDots,
  IconDownload,
  IconEye,
  IconGitBranch,
  IconGitCompare,
  IconHistory,
  IconPencil,
  IconRocket,
  IconTrash,
} from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useMay } from "../app/session/use-may.ts"
import { useVersionCommands } from "./version-commands-context.ts"
import { words } from "./words.ts"

const icon = { size: 16 }

/** What can be done with a content of a flow; what somebody may not do is not offered, and publishing says who may. */
export const ContentActions = ({
  tenant,
  flow,
  revision,
  what,
  isLive,
  isDraft,
  version,
}: {
  readonly tenant: string
  readonly flow: string
  readonly revision: number
  readonly what: string
  readonly isLive: boolean
  readonly isDraft: boolean
  /** The version that it is the newest content of. */
  readonly version?: VersionRow
}) => {
  const { view, download, restore, publish, add, rename, remove } = useVersionCommands()
  const mayWrite = useMay("flow:write")
  const mayExport = useMay("flow:export")
  const mayActivate = useMay("flow:activate")
  const target = { revision, what }
  const own = version?.id ?? String(revision)
  const compareWith = (label: string, search: { readonly left: string; readonly right: string }) => (
    <Menu.Item
      leftSection={<IconGitCompare {...icon} />}
      renderRoot={(props) => (
        <Link to="/$tenant/flows/$flow/compare" params={{ tenant, flow }} search={search} target="_blank" {...props} />
      )}
    >
      {label}
    </Menu.Item>
  )
  return (
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={words.more(what)}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconEye {...icon} />} onClick={() => view(target)}>
          {words.view}
        </Menu.Item>
        {!isDraft &&
          // A revision came before the draft; a version is what the draft could become.
          compareWith(words.compareWithDraft, version ? { left: "draft", right: own } : { left: own, right: "draft" })}
        {!isLive && compareWith(words.compareWithLive, { left: "live", right: own })}
        {mayExport && (
          <Menu.Item leftSection={<IconDownload {...icon} />} onClick={() => download(target)}>
            {words.download}
          </Menu.Item>
        )}
        {!isLive && (
          <Menu.Item leftSection={<IconRocket {...icon} />} onClick={() => publish(target)}>
            {mayActivate ? words.publishMenu : words.askPublisherMenu}
          </Menu.Item>
        )}
        {mayWrite && (
          <>
            <Menu.Divider />
            {!isDraft && (
              <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => restore(target)}>
                {words.restore}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconGitBranch {...icon} />} onClick={() => add(revision)}>
              {words.asVersion}
            </Menu.Item>
          </>
        )}
        {mayWrite && version && (
          <>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => rename(version)}>
              {words.rename}
            </Menu.Item>
            <Menu.Item data-danger leftSection={<IconTrash {...icon} />} onClick={() => remove(version)}>
              {words.delete}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
