import { importFlow, previewImport, type ImportPreview } from "@gatewright/server/contract"
import { CommandFailure, json, online, type Command, type CommandCall } from "../command.ts"
import { exitCode, type ExitCode } from "../exit-code.ts"
import { readFiles, type NamedFile } from "../offline/read-file.ts"
import { connect, ServerProblem, type ServerConnection } from "../online/server-connection.ts"
import { jsonText, plain } from "../terminal.ts"

/** Adds the flow of a file, or of every file of a folder; each file is added whole or not at all. */
export const flowImport: Command = {
  name: "flow import",
  summary: "Add flows from files",
  usage: "FILE|DIR|-",
  words: { min: 1, max: 1 },
  options: {
    category: { type: "string", value: "C", help: "the category to add to (that of the file without)" },
    type: { type: "string", value: "T", help: "the flow type to add as (that of the file without)" },
    name: { type: "string", value: "N", help: "another name" },
    "preserve-id": { type: "boolean", help: "keep the id of the file" },
    "on-conflict": {
      type: "string",
      value: "WHAT",
      help: "when that id is there: fail (default), new-version or copy",
    },
    "dry-run": { type: "boolean", help: "say what would happen and write nothing" },
    json,
    ...online,
  },
  run: async (call) => {
    const conflict = call.option("on-conflict") ?? "fail"
    if (!["fail", "new-version", "copy"].includes(conflict)) {
      throw new CommandFailure(`--on-conflict is fail, new-version or copy, not “${conflict}”.`, exitCode.wrongUsage)
    }
    const files = await readFiles(call.words[0] ?? "", call.terminal)
    if (call.option("name") !== undefined && files.length > 1) {
      throw new CommandFailure("--name is for one file.", exitCode.wrongUsage)
    }
    const connection = connect(call)
    const results: Result[] = []
    for (const file of librariesFirst(files)) results.push(await importOne(file, { connection, call, conflict }))
    for (const result of results) call.terminal.say(plain(result.sentence))
    if (call.flag("json"))
      call.terminal.out(jsonText({ files: results.map(({ code: _, sentence: __, ...rest }) => rest) }))
    return worst(results)
  },
}

interface Result {
  readonly file: string
  readonly kind: string
  readonly id?: string
  readonly libraries?: readonly string[]
  readonly problems?: readonly unknown[]
  readonly sentence: string
  readonly code: ExitCode
}

/** Flows find the libraries of the same folder when they come after them. */
const librariesFirst = (files: readonly NamedFile[]): readonly NamedFile[] => {
  const isLibrary = ({ name }: NamedFile) => /[\\/]libraries[\\/]/.test(name)
  return [...files.filter(isLibrary), ...files.filter((file) => !isLibrary(file))]
}

interface How {
  readonly connection: ServerConnection
  readonly call: CommandCall
  readonly conflict: string
}

const importOne = async (file: NamedFile, { connection, call, conflict }: How): Promise<Result> => {
  const parts = {
    params: { tenant: connection.tenant },
    query: {
      category: call.option("category"),
      type: call.option("type"),
      name: call.option("name"),
      preserveId: String(call.flag("preserve-id")),
      onConflict: conflict === "fail" ? "ask" : conflict,
    },
    fileBody: file.bytes,
  }
  try {
    if (call.flag("dry-run")) return dryRun(file.name, await connection.call(previewImport, parts))
    const { kind, flow, libraries } = await connection.call(importFlow, parts)
    return {
      file: file.name,
      kind,
      id: flow.id,
      libraries: libraries.map(({ id }) => id),
      sentence: `${file.name}: ${words[kind]} ${flow.id} “${flow.name}”${flow.health.blocked ? ", which can't be activated yet" : ""}.`,
      code: exitCode.done,
    }
  } catch (error) {
    if (!(error instanceof ServerProblem) || error.code !== exitCode.refused) throw error
    const { problem, message, code } = error
    return {
      file: file.name,
      kind: "refused",
      problems: problem.problems ?? [],
      sentence: `${file.name}: refused. ${message}`,
      code,
    }
  }
}

const words = {
  created: "added as",
  "new-version": "a new version of",
  unchanged: "nothing to do, the same content is",
} as const

const dryRun = (file: string, { outcome }: ImportPreview): Result => {
  switch (outcome.kind) {
    case "create":
      return {
        file,
        kind: "create",
        ...(outcome.id === null ? {} : { id: outcome.id }),
        sentence: `${file}: would be added.`,
        code: exitCode.differences,
      }
    case "new-version":
      return {
        file,
        kind: "new-version",
        id: outcome.id,
        sentence: `${file}: would be a new version of ${outcome.id} “${outcome.name}”.`,
        code: exitCode.differences,
      }
    case "unchanged":
      return {
        file,
        kind: "unchanged",
        id: outcome.id,
        sentence: `${file}: nothing to do, the same content is ${outcome.id}.`,
        code: exitCode.done,
      }
    case "choose":
      return {
        file,
        kind: "refused",
        id: outcome.id,
        sentence: `${file}: refused. ${outcome.message}`,
        code: exitCode.refused,
      }
    case "refused": {
      const messages = outcome.problems.map(({ message }) => message).join("\n  ")
      return {
        file,
        kind: "refused",
        problems: outcome.problems,
        sentence: `${file}: refused. ${messages}`,
        code: exitCode.refused,
      }
    }
  }
}

/** A refusal is told before a difference, and a difference before nothing. */
const worst = (results: readonly Result[]): ExitCode =>
  [exitCode.failed, exitCode.refused, exitCode.differences].find((code) =>
    results.some((result) => result.code === code),
  ) ?? exitCode.done
