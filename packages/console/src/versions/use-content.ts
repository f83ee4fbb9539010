import type { FlowDocument } from "@gatewright/flow"
import { useQuery } from "@tanstack/react-query"
import { flowQuery } from "../flows/flow-queries.ts"
import type { Content } from "./content.ts"
import type { ReadFileContent } from "./read-file-content.ts"
import { historyQuery, revisionQuery, versionQuery } from "./version-queries.ts"

/** A content that is being looked up. `missing`: there is none, e.g. nothing runs yet. */
export interface FoundContent {
  readonly document: FlowDocument | undefined
  readonly error: Error | null
  readonly missing: boolean
  readonly retry: () => void
}

/** Looks up a content of a flow; `file` is the one that somebody loaded beside it. */
export const useContent = ({
  tenant,
  flow,
  content,
  file,
}: {
  readonly tenant: string
  readonly flow: string
  readonly content: Content
  readonly file: ReadFileContent | undefined
}): FoundContent => {
  const draft = useQuery({ ...flowQuery(tenant, flow), enabled: content.kind === "draft" })
  const history = useQuery({ ...historyQuery(tenant, flow), enabled: content.kind === "live" })
  const live = history.data?.live ?? undefined
  const number = content.kind === "revision" ? content.revision : content.kind === "live" ? live : undefined
  const revision = useQuery({ ...revisionQuery(tenant, flow, number ?? 0), enabled: number !== undefined })
  const isVersion = content.kind === "version"
  const version = useQuery({ ...versionQuery(tenant, flow, isVersion ? content.version : ""), enabled: isVersion })
  switch (content.kind) {
    case "draft":
      return { document: draft.data?.document, error: draft.error, missing: false, retry: () => void draft.refetch() }
    case "live":
    case "revision":
      return {
        document: revision.data?.document,
        error: history.error ?? revision.error,
        missing: content.kind === "live" && history.data?.live === null,
        retry: () => void (history.error ? history.refetch() : revision.refetch()),
      }
    case "version":
      return {
        document: version.data?.document,
        error: version.error,
        missing: false,
        retry: () => void version.refetch(),
      }
    case "file":
      return { document: file?.document, error: null, missing: file === undefined, retry: () => undefined }
  }
}
