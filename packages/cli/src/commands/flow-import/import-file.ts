import { importFlow, previewImport } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { CommandFailure } from "../../command-failure.ts"
import { count } from "../../count.ts"
import { exitCode } from "../../exit-code.ts"
import type { RequestParts } from "../../online/request.ts"
import type { ServerConnection } from "../../online/server-connection.ts"
import { ServerProblem } from "../../online/server-problem.ts"
import type { FlowFile } from "./flow-file.ts"
import type { Imported } from "./imported.ts"
import { previewed } from "./previewed.ts"
import { refused } from "./refused.ts"
import { withNotes } from "./with-notes.ts"

interface How {
  readonly call: CommandCall
  readonly connection: ServerConnection
}

/** Adds the flow of one file, or asks what that would do. */
export const importFile = async (file: FlowFile, how: How): Promise<Imported> => {
  const { name, read } = file
  if (file.refused) return refused(name, file.refused.problems)
  // A server stops reading where a file gets too large, and can't always say so.
  if (read.kind === "refused" && read.reason === "too-large") return refused(name, read.problems)
  try {
    const { call, connection } = how
    const parts = partsOf(file, call)
    const done = call.flag("dry-run")
      ? previewed(name, await connection.call(previewImport, parts))
      : await added(name, { connection, parts })
    return withNotes(done, { file, chosen: call.option("flow"), renamed: call.option("name") === undefined })
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error
    return notAdded(name, error)
  }
}

const partsOf = ({ bytes }: FlowFile, { flag, option }: CommandCall): RequestParts => {
  const conflict = option("on-conflict") ?? "fail"
  return {
    query: {
      category: option("category"),
      type: option("type"),
      name: option("name"),
      flow: option("flow"),
      preserveId: String(flag("preserve-id")),
      ofUnknownType: option("unknown-type"),
      onConflict: conflict === "fail" ? "ask" : conflict,
    },
    file: bytes,
  }
}

const added = async (
  file: string,
  { connection, parts }: { connection: ServerConnection; parts: RequestParts },
): Promise<Imported> => {
  const { kind, flow, libraries } = await connection.call(importFlow, parts)
  const { id, name } = flow
  const { blocked } = flow.health
  const along = libraries.length > 0 ? ` with ${count(libraries.length, "library flow")}` : ""
  const yet = blocked ? `. It can't be activated yet: “gatewright flow show ${id}” tells why` : ""
  return {
    exit: exitCode.done,
    lines: [`${file}: ${words[kind]} ${id} “${name}”${along}${yet}.`],
    document: { file, kind, id, name, libraries, blocked },
  }
}

const words = {
  created: "added as",
  "new-version": "a new version of",
  unchanged: "nothing to do, the same content is",
} as const

const notAdded = (file: string, error: CommandFailure): Imported => {
  if (error instanceof ServerProblem && error.isRefusal) return refused(file, error.problems)
  const { code, message, exit, lines = [`${message} [${code}]`], problems = [] } = error.failure
  const all = problems.length > 0 ? problems : [{ code, severity: "error" as const, message }]
  return {
    exit,
    lines: [`${file}: not added.`, ...lines],
    document: { file, kind: "failed", problems: all },
  }
}
