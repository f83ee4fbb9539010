import type { FlowDetail, VersionRow } from "@gatewright/server/contract"
import { useQuery } from "@tanstack/react-query"
import { useMay } from "../app/session/use-may.ts"
import { copyText } from "../app/ui/copy-text.ts"
import { whyNot } from "../app/ui/NoPermission.tsx"
import type { FlowAtHand, Tool } from "../commands/command.ts"
import { useFlowCommands } from "../flows/flow-commands-context.ts"
import { historyQuery } from "../versions/version-queries.ts"
import { chooseFile } from "./choose-file.ts"
import { debugFrom } from "./debug-from.ts"
import type { Editing } from "./use-editing.ts"
import { uploadLanguage } from "./upload-language.ts"
import { words } from "./words.ts"

/** The flow as the server has it, and what can be done with it as a whole. */
export const useFlowAtHand = ({
  tenant,
  detail,
  version,
  editing,
  problems,
  open,
}: {
  readonly tenant: string
  readonly detail: FlowDetail
  readonly version: VersionRow | undefined
  readonly editing: Editing
  readonly problems: number
  readonly open: (tool: Tool) => void
}): FlowAtHand => {
  const { url, status, category, revision } = detail
  const commands = useFlowCommands()
  const mayWrite = useMay("flow:write")
  const mayActivate = useMay("flow:activate")
  const mayExport = useMay("flow:export")
  const { data: history } = useQuery({ ...historyQuery(tenant, detail.id), enabled: version !== undefined })
  const may = { write: mayWrite, export: mayExport, configure: mayActivate || mayWrite }
  return {
    url,
    isLibrary: category === "libraries",
    isVersion: version !== undefined,
    isDirty: editing.dirty,
    canPublish: version ? history?.live !== revision : status === "draft-changes",
    problems,
    whyNot: (right) => (may[right] ? undefined : whyNot(right === "export" ? "flow:export" : "flow:write")),
    copyUrl: () =>
      void copyText(url ?? "", status === "inactive" ? `${words.urlCopied} ${words.urlInactive}` : words.urlCopied),
    download: () => {
      if (editing.dirty || hasLibraries(detail, version)) open({ tool: "download" })
      else commands.download(detail, version && revision)
    },
    debug: () => commands.debug(detail, debugFrom(editing, version?.id)),
    uploadLanguage: () =>
      void chooseFile("application/json,.json").then((file) => file && uploadLanguage(editing, file)),
  }
}

/** Whether library flows can come with its file. A version is a revision of its own: a bundle is that of the draft. */
export const hasLibraries = ({ health }: FlowDetail, version: VersionRow | undefined): boolean =>
  !version && health.requirements.some(({ kind }) => kind === "flow")
