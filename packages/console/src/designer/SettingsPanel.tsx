import type { FlowDetail } from "@gatewright/server/contract"
import { Button, Menu } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import {
  IconAdjustments,
  IconDeviceFloppy,
  IconDownload,
  IconLanguage,
  IconLink,
  IconListCheck,
  IconMap,
  IconSettings,
} from "@tabler/icons-react"
import { useRef } from "react"
import { copyText } from "../app/ui/copy-text.ts"
import { useFlowCommands } from "../flows/flow-commands-context.ts"
import { GeneralConfigurationDialog } from "../flows/GeneralConfigurationDialog.tsx"
import styles from "./designer.module.css"
import { DownloadDialog } from "./DownloadDialog.tsx"
import type { Editing } from "./use-editing.ts"
import type { Save } from "./use-save.ts"
import { useUploadLanguage } from "./use-upload-language.ts"
import { words } from "./words.ts"

const icon = { size: 17, stroke: 1.7 }

/** *Settings*, bottom right (P5.3): what concerns the flow as a whole. */
export const SettingsPanel = ({
  tenant,
  detail,
  editing,
  save,
  problems,
  miniMap,
  onMiniMap,
  onChecks,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly editing: Editing
  readonly save: Save
  readonly problems: number
  readonly miniMap: boolean
  readonly onMiniMap: (shown: boolean) => void
  readonly onChecks: () => void
}) => {
  const { download } = useFlowCommands()
  const [asking, ask] = useDisclosure()
  const [configuring, configure] = useDisclosure()
  const file = useRef<HTMLInputElement>(null)
  const upload = useUploadLanguage(editing)
  const { url, status } = detail
  return (
    <div className={styles["settings"]}>
      <Menu position="top-end" width={270} closeOnItemClick>
        <Menu.Target>
          <Button variant="default" leftSection={<IconSettings {...icon} aria-hidden />}>
            {words.settings}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {url !== null && (
            <Menu.Item
              leftSection={<IconLink {...icon} />}
              onClick={() =>
                void copyText(url, status === "inactive" ? `${words.urlCopied} ${words.urlInactive}` : words.urlCopied)
              }
            >
              {words.copyUrl}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconDownload {...icon} />}
            onClick={() => (editing.dirty ? ask.open() : download(detail))}
          >
            {words.download}
          </Menu.Item>
          <Menu.Item leftSection={<IconLanguage {...icon} />} onClick={() => file.current?.click()}>
            {words.uploadLanguage}
          </Menu.Item>
          <Menu.CheckboxItem checked={miniMap} onChange={onMiniMap}>
            <span className={styles["check"]}>
              <IconMap {...icon} aria-hidden /> {words.miniMap}
            </span>
          </Menu.CheckboxItem>
          <Menu.Item
            leftSection={<IconDeviceFloppy {...icon} />}
            disabled={!editing.dirty}
            onClick={() => void save.run()}
          >
            {words.save}
          </Menu.Item>
          <Menu.Item leftSection={<IconAdjustments {...icon} />} onClick={configure.open}>
            {words.general}
          </Menu.Item>
          <Menu.Item leftSection={<IconListCheck {...icon} />} onClick={onChecks}>
            {words.checks(problems)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={words.uploadLanguage}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen) void upload(chosen)
          currentTarget.value = ""
        }}
      />
      <DownloadDialog
        opened={asking}
        onClose={ask.close}
        onSaveFirst={async () => {
          ask.close()
          if (await save.run()) download(detail)
        }}
        onSaved={() => {
          ask.close()
          download(detail)
        }}
      />
      <GeneralConfigurationDialog
        tenant={tenant}
        flow={configuring ? detail : undefined}
        onClose={configure.close}
        onSaved={({ document: { flow }, revision }) => editing.takeHead(headOf(flow), revision)}
      />
    </div>
  )
}

const headOf = ({ name, description, tags, tracking }: FlowDetail["document"]["flow"]) => ({
  name,
  description,
  tags,
  tracking,
})
