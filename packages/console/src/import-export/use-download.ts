import { exportFlow, type ProblemDocument } from "@gatewright/server/contract"
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

/** A download that was held back because a setting looks like a secret. */
export interface Suspected {
  readonly problem: ProblemDocument
  readonly downloadAnyway: () => void
}

/** Downloads the saved content of a flow as a file, and holds back what seems to contain a secret. */
export const useDownload = (tenant: string) => {
  const [suspected, setSuspected] = useState<Suspected>()

  const fetchFile = useCallback(
    async (flow: Downloadable, allowSuspectedSecrets: "true" | "false"): Promise<void> => {
      try {
        const { name, content } = await callForFile(exportFlow, {
          params: { tenant, flow: flow.id },
          query: { allowSuspectedSecrets },
        })
        setSuspected(undefined)
        saveFile(name, content)
      } catch (error) {
        const problem = problemOf(error)
        if (problem?.code === "export.refused") {
          setSuspected({ problem, downloadAnyway: () => void fetchFile(flow, "true") })
        } else {
          sayFailure(words.downloadFailed, error)
        }
      }
    },
    [tenant],
  )
  const download = useCallback((flow: Downloadable) => void fetchFile(flow, "false"), [fetchFile])
  const close = useCallback(() => setSuspected(undefined), [])
  return { download, suspected, close }
}
