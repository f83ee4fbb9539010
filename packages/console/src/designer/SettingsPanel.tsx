import { Button, Menu } from "@mantine/core"
import {
  type Icon,
  IconAdjustments,
  IconBug,
  IconDeviceFloppy,
  IconDownload,
  IconExternalLink,
  IconLanguage,
  IconLink,
  IconListCheck,
  IconMap,
  IconSettings,
  IconUpload,
  IconVersions,
} from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { commandOf, labelNow } from "../commands/commands.ts"
import { writtenKeys } from "../commands/keys-of.ts"
import { runCommand } from "../commands/run-command.ts"
import { useDesignerContext } from "./designer-context.ts"
import styles from "./designer.module.css"
import { OriginItem } from "./OriginItem.tsx"
import { words } from "./words.ts"

/** *Settings*, bottom right (P5.3): what concerns the flow as a whole. */
export const SettingsPanel = () => {
  const { tenant, detail, version, designing } = useDesignerContext()
  const { viewing } = designing
  return (
    <div className={styles["settings"]}>
      <Menu position="top-end" width={270}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconSettings size={16} aria-hidden />}>
            {words.settings}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Entry id="copy-url" icon={IconLink} />
          <Entry id="download" icon={IconDownload} />
          <Entry id="languages" icon={IconLanguage} />
          <Entry id="upload-language" icon={IconUpload} />
          {viewing.isCanvas && (
            <Menu.CheckboxItem checked={viewing.hasMiniMap} onChange={() => viewing.toggle("mini-map")}>
              <span className={styles["check"]}>
                <IconMap size={16} aria-hidden /> {words.miniMap}
              </span>
            </Menu.CheckboxItem>
          )}
          <Entry id="save" icon={IconDeviceFloppy} />
          <Entry id="versions" icon={IconVersions} />
          <Entry id="general" icon={IconAdjustments} />
          {version && (
            <Menu.Item
              leftSection={<IconExternalLink size={16} />}
              renderRoot={(props) => (
                <Link to="/$tenant/flows/$flow" params={{ tenant, flow: detail.id }} target="_blank" {...props} />
              )}
            >
              {words.openFlow}
            </Menu.Item>
          )}
          <Entry id="debug" icon={IconBug} />
          <Entry id="checks" icon={IconListCheck} label={checksLabel(designing.flow.problems)} />
          {!version && <OriginItem />}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}

/** A command as an entry of the panel. Where it can't be used, it says why; where there is no such thing, it is not there. */
const Entry = ({ id, icon: Symbol, label }: { readonly id: string; readonly icon: Icon; readonly label?: string }) => {
  const { designing } = useDesignerContext()
  const command = commandOf(id)
  if (!command.when(designing)) return null
  const reason = command.whyNot?.(designing)
  const [keys] = writtenKeys(command)
  return (
    <Menu.Item
      leftSection={<Symbol size={16} />}
      rightSection={keys !== undefined && <kbd className={styles["keys"]}>{keys}</kbd>}
      disabled={reason !== undefined}
      title={reason}
      onClick={() => runCommand(command, designing)}
    >
      {label ?? labelNow(command, designing)}
    </Menu.Item>
  )
}

const checksLabel = (problems: number): string =>
  problems === 0 ? words.checksTitle : `${words.checksTitle}: ${words.problemCount(problems)}`
