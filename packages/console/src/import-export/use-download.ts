import { exportBundle, exportFlow, exportRevision, type ProblemDocument } from "@gatewright/server/contract"
import { useCallback, useState } from "react"
import { problemOf } from "../app/api/api-failure.ts"
import { callForFile } from "../app/api/call.ts"
import { sayFailure } from "../app/ui/say.ts"
import { saveFile } from "../app/ui/save-file.ts"
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

type FetchFile = (allowed: boolean) => Promise<{ readonly name: string; readonly content: Blob }>

/** Downloads the saved content of a flow as a file, alone or with the library flows that it reaches, and holds back what seems to contain a secret. */
export const useDownload = (tenant: string) => {
  const [suspected, setSuspected] = useState<Suspected>()

  const save = useCallback(async (fetchFile: FetchFile, allowed = false): Promise<void> => {
    try {
      const { name, content } = await fetchFile(allowed)
      setSuspected(undefined)
      saveFile(name, content)
    } catch (error) {
      const problem = problemOf(error)
      if (problem?.code === "export.refused") {
        setSuspected({ problem, downloadAnyway: () => void save(fetchFile, true) })
      } else {
        sayFailure(words.downloadFailed, error)
      }
    }
  }, [])
  const download = useCallback<Download>(
    ({ id }, revision) =>
      void save((allowed) => {
        const params = { tenant, flow: id }
        const query = { allowSuspectedSecrets: allowed ? ("true" as const) : ("false" as const) }
        return revision === undefined
          ? callForFile(exportFlow, { params, query })
          : callForFile(exportRevision, { params: { ...params, revision }, query })
      }),
    [tenant, save],
  )
  const downloadWithLibraries = useCallback(
    ({ id }: Downloadable) =>
      void save((allowSuspectedSecrets) =>
        callForFile(exportBundle, {
          params: { tenant },
          body: { flows: [id], policy: { kind: "safe", allowSuspectedSecrets } },
        }),
      ),
    [tenant, save],
  )
  const close = useCallback(() => setSuspected(undefined), [])
  return { download, downloadWithLibraries, suspected, close }
}
