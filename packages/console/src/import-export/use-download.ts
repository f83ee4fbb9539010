import { exportFlow, exportRevision, type ProblemDocument } from "@gatewright/server/contract"
import { useCallback, useState } from "react"
import { problemOf } from "../app/api/api-failure.ts"
import { callForFile } from "../app/api/call.ts"
import { sayFailure } from "../app/ui/say.ts"
import { saveFile } from "./save-file.ts"
import { words } from "./words.ts"

interface Downloadable {
  readonly id: string
  readonly name: string
}

/** Downloads the draft of a flow, or one of its revisions. */
export type Download = (flow: Downloadable, revision?: number) => void

/** A download that was held back because a setting looks like a secret. */
export interface Suspected {
  readonly problem: ProblemDocument
  readonly downloadAnyway: () => void
}

/** Downloads the saved content of a flow as a file, and holds back what seems to contain a secret. */
export const useDownload = (tenant: string) => {
  const [suspected, setSuspected] = useState<Suspected>()

  const fetchFile = useCallback(
    async (
      flow: Downloadable,
      revision: number | undefined,
      allowSuspectedSecrets: "true" | "false",
    ): Promise<void> => {
      try {
        const params = { tenant, flow: flow.id }
        const query = { allowSuspectedSecrets }
        const { name, content } = await (revision === undefined
          ? callForFile(exportFlow, { params, query })
          : callForFile(exportRevision, { params: { ...params, revision }, query }))
        setSuspected(undefined)
        saveFile(name, content)
      } catch (error) {
        const problem = problemOf(error)
        if (problem?.code === "export.refused") {
          setSuspected({ problem, downloadAnyway: () => void fetchFile(flow, revision, "true") })
        } else {
          sayFailure(words.downloadFailed, error)
        }
      }
    },
    [tenant],
  )
  const download = useCallback<Download>((flow, revision) => void fetchFile(flow, revision, "false"), [fetchFile])
  const close = useCallback(() => setSuspected(undefined), [])
  return { download, suspected, close }
}
