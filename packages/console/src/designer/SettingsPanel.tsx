import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { Button, Menu } from "@mantine/core"
import { useDisclosure } from "@mantine/hooks"
import {
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
import { catalogue } from "@gatewright/nodes/definitions"
import { Link } from "@tanstack/react-router"
import { lazy, Suspense, useRef } from "react"
import { useMay } from "../app/session/use-may.ts"
import { copyText } from "../app/ui/copy-text.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import { say } from "../app/ui/say.ts"
import { useFlowCommands } from "../flows/flow-commands-context.ts"
import { GeneralConfigurationDialog } from "../flows/GeneralConfigurationDialog.tsx"
import styles from "./designer.module.css"
import { DownloadDialog } from "./DownloadDialog.tsx"
import { words as languageWords } from "../languages/words.ts"
import { OriginItem } from "./OriginItem.tsx"
import { OriginMerge } from "./OriginMerge.tsx"
import { VersionsDrawer } from "./VersionsDrawer.tsx"
import type { Editing } from "./use-editing.ts"
import type { Save } from "./use-save.ts"
import { useUploadLanguage } from "./use-upload-language.ts"
import { words } from "./words.ts"

const LanguagesDialog = lazy(async () => ({
  default: (await import("../languages/LanguagesDialog.tsx")).LanguagesDialog,
}))

const icon = { size: 17, stroke: 1.7 }

/** *Settings*, bottom right (P5.3): what concerns the flow as a whole. */
export const SettingsPanel = ({
  tenant,
  detail,
  version,
  editing,
  save,
  problems,
  miniMap,
  onMiniMap,
  onChecks,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly version: VersionRow | undefined
  readonly editing: Editing
  readonly save: Save
  readonly problems: number
  readonly miniMap: boolean
  readonly onMiniMap: (shown: boolean) => void
  readonly onChecks: () => void
}) => {
  const commands = useFlowCommands()
  const mayExport = useMay("flow:export")
  const mayWrite = useMay("flow:write")
  const mayConfigure = useMay("flow:activate") || mayWrite
  const [versions, showVersions] = useDisclosure()
  const [merging, merge] = useDisclosure()
  // A version is a revision of its own: the flow's file, and a bundle with it, is that of its draft.
  const hasLibraries = !version && detail.health.requirements.some(({ kind }) => kind === "flow")
  const download = async (how: { readonly saveFirst: boolean; readonly withLibraries: boolean }) => {
    ask.close()
    const saved = how.saveFirst ? await save.run() : detail
    if (!saved) return
    if (how.withLibraries) commands.downloadWithLibraries(saved)
    else commands.download(saved, version && saved.revision)
  }
  const [asking, ask] = useDisclosure()
  const [configuring, configure] = useDisclosure()
  const file = useRef<HTMLInputElement>(null)
  const upload = useUploadLanguage(editing)
  const [languages, showLanguages] = useDisclosure()
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
            disabled={!mayExport}
            title={mayExport ? undefined : whyNot("flow:export")}
            onClick={() =>
              editing.dirty || hasLibraries ? ask.open() : commands.download(detail, version && detail.revision)
            }
          >
            {words.download}
          </Menu.Item>
          <Menu.Item leftSection={<IconLanguage {...icon} />} onClick={showLanguages.open}>
            {languageWords.title}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUpload {...icon} />}
            disabled={!mayWrite}
            title={mayWrite ? undefined : whyNot("flow:write")}
            onClick={() => file.current?.click()}
          >
            {words.uploadLanguage}
          </Menu.Item>
          <Menu.CheckboxItem checked={miniMap} onChange={onMiniMap}>
            <span className={styles["check"]}>
              <IconMap {...icon} aria-hidden /> {words.miniMap}
            </span>
          </Menu.CheckboxItem>
          <Menu.Item
            leftSection={<IconDeviceFloppy {...icon} />}
            disabled={!editing.dirty || !mayWrite}
            onClick={() => void save.run()}
          >
            {words.save}
          </Menu.Item>
          <Menu.Item leftSection={<IconVersions {...icon} />} onClick={showVersions.open}>
            {words.flowVersion}
          </Menu.Item>
          {version ? (
            <Menu.Item
              leftSection={<IconExternalLink {...icon} />}
              renderRoot={(props) => (
                <Link to="/$tenant/flows/$flow" params={{ tenant, flow: detail.id }} target="_blank" {...props} />
              )}
            >
              {words.openFlow}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconAdjustments {...icon} />}
              disabled={!mayConfigure}
              title={mayConfigure ? undefined : whyNot("flow:write")}
              onClick={configure.open}
            >
              {words.general}
            </Menu.Item>
          )}
          {detail.category !== "libraries" && (
            <Menu.Item
              leftSection={<IconBug {...icon} />}
              disabled={!mayConfigure}
              title={mayConfigure ? undefined : whyNot("flow:write")}
              onClick={() => commands.debug(detail, { version: version?.id, dirty: editing.dirty })}
            >
              {words.debug}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconListCheck {...icon} />} onClick={onChecks}>
            {words.checks(problems)}
          </Menu.Item>
          {!version && (
            <OriginItem
              tenant={tenant}
              detail={detail}
              onMerge={() => (editing.dirty ? say(words.mergeSourceUnsaved) : merge.open())}
            />
          )}
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
        dirty={editing.dirty}
        hasLibraries={hasLibraries}
        onClose={ask.close}
        onDownload={(how) => void download(how)}
      />
      {languages && (
        <Suspense>
          <LanguagesDialog
            document={editing.session.document}
            catalogue={catalogue}
            onOperation={mayWrite ? editing.operate : undefined}
            onUpload={(chosen) => void upload(chosen)}
            opened
            onClose={showLanguages.close}
          />
        </Suspense>
      )}
      <VersionsDrawer
        tenant={tenant}
        detail={detail}
        dirty={editing.dirty}
        opened={versions}
        onClose={showVersions.close}
      />
      {merging && <OriginMerge tenant={tenant} detail={detail} editing={editing} onClose={merge.close} />}
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
