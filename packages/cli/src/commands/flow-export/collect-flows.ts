import { readFlowFile, requirementsOf, type Flow, type FlowDocument } from "@gatewright/flow"
import { exportFlow } from "@gatewright/server/contract"
import { failed } from "../../command-failure.ts"
import type { ServerConnection } from "../../online/server-connection.ts"
import { ServerProblem } from "../../online/server-problem.ts"
import { progressBar } from "../../progress-bar.ts"

/** A flow as the server exported it, byte for byte, and what it says of itself. */
export interface ExportedFlow extends Pick<Flow, "id" | "category" | "type" | "name"> {
  readonly bytes: Uint8Array
  readonly document: FlowDocument
  /** Ids of the library flows that it calls. */
  readonly calls: readonly string[]
}

export interface Collected {
  readonly flows: readonly ExportedFlow[]
  readonly refused: readonly { readonly id: string; readonly problem: ServerProblem }[]
  /** Flows that are not there, and which flow calls them; the others were there when they were listed. */
  readonly missing: readonly { readonly id: string; readonly by?: string }[]
}

interface What {
  readonly ids: readonly string[]
  readonly withLibraries: boolean
  readonly allowSuspectedSecrets: boolean
  readonly connection: ServerConnection
  readonly progress: (line: string) => void
}

/**
 * Fetches flows and, if asked, the library flows that they reach. Libraries may call each other in circles.
 *
 * @throws ServerProblem when the only flow that was named is not there
 */
export const collectFlows = async (what: What): Promise<Collected> => {
  const flows: ExportedFlow[] = []
  const refused: { id: string; problem: ServerProblem }[] = []
  const missing: { id: string; by?: string }[] = []
  const waiting: { id: string; by?: string }[] = what.ids.map((id) => ({ id }))
  const seen = new Set(what.ids)
  for (const next of waiting) {
    if (waiting.length > 1) what.progress(progressBar({ done: flows.length, total: waiting.length }))
    const flow = await exportOne(next.id, what)
    if (flow instanceof ServerProblem) {
      if (flow.isRefusal) refused.push({ id: next.id, problem: flow })
      else if (flow.code === "flow.not-found" && waiting.length > 1) missing.push(next)
      else throw flow
      continue
    }
    flows.push(flow)
    const news = what.withLibraries ? flow.calls.filter((id) => !seen.has(id)) : []
    for (const id of news) {
      seen.add(id)
      // An array is walked to its end, also to what was added on the way.
      waiting.push({ id, by: flow.id })
    }
  }
  return { flows, refused, missing }
}

const exportOne = async (
  id: string,
  { connection, allowSuspectedSecrets }: What,
): Promise<ExportedFlow | ServerProblem> => {
  const query = { allowSuspectedSecrets: String(allowSuspectedSecrets) }
  const bytes = await connection.file(exportFlow, { params: { flow: id }, query }).catch((error: unknown) => {
    if (error instanceof ServerProblem) return error
    throw error
  })
  if (bytes instanceof ServerProblem) return bytes
  const read = readFlowFile(bytes)
  if (read.kind === "refused" || read.main.flow.id !== id)
    throw failed("cli.unknown-answer", `The server sent something else than the flow ${id}. Is --url right?`)
  const { category, type, name } = read.main.flow
  const needed = requirementsOf(read.main)
  const calls = needed.flatMap(({ kind, key, detail }) => (kind === "flow" && detail === "library" ? [key] : []))
  return { id, category, type, name, bytes, document: read.main, calls }
}
