import { mkdir, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { readFlowFile, requirementsOf } from "@gatewright/flow"
import { exportFlow } from "@gatewright/server/contract"
import { CommandFailure, json, online, type Command, type CommandCall } from "../command.ts"
import { exitCode } from "../exit-code.ts"
import { connect, type ServerConnection } from "../online/server-connection.ts"
import { jsonText } from "../terminal.ts"
import { allFlows } from "./flow-list.ts"

/** Writes flows as files: one to standard output or a file, several into a folder, one a file. */
export const flowExport: Command = {
  name: "flow export",
  summary: "Write flows as files",
  usage: "ID|--all",
  words: { min: 0, max: 1 },
  options: {
    all: { type: "boolean", help: "every flow of the tenant" },
    category: { type: "string", value: "C", help: "with --all: only of this category" },
    "with-libraries": { type: "boolean", help: "also the library flows that it reaches" },
    output: { type: "string", short: "o", value: "FILE|DIR", help: "where to write; a folder for several flows" },
    "allow-suspected-secrets": { type: "boolean", help: "export although a setting looks like a secret" },
    json,
    ...online,
  },
  run: async (call) => {
    const { words, flag, option, terminal } = call
    const [id] = words
    const several = flag("all") || flag("with-libraries")
    const output = option("output")
    if ((id === undefined) === !flag("all"))
      throw new CommandFailure("Name one flow, or say --all.", exitCode.wrongUsage)
    if (several && output === undefined)
      throw new CommandFailure("Several flows need a folder: say -o DIR.", exitCode.wrongUsage)
    if (flag("json") && output === undefined)
      throw new CommandFailure("--json needs -o: standard output holds one document.", exitCode.wrongUsage)

    const connection = connect(call)
    const files = id === undefined ? await exportAll(connection, call) : await exportReached(connection, id, call)
    const [first] = files
    if (output === undefined) {
      terminal.out(first?.text ?? "")
      return exitCode.done
    }
    const written = await writeAll(files, { output, several })
    if (flag("json")) terminal.out(jsonText({ files: written }))
    else terminal.say(`${written.length === 1 ? written[0]?.file : `${written.length} flows in ${output}`} written.`)
    return exitCode.done
  },
}

interface ExportedFile {
  readonly id: string
  readonly category: string
  readonly type: string
  readonly name: string
  readonly text: string
  readonly calls: readonly string[]
}

const exportOne = async (connection: ServerConnection, flow: string, { flag }: CommandCall): Promise<ExportedFile> => {
  const { name, text } = await connection.file(exportFlow, {
    params: { tenant: connection.tenant, flow },
    query: { allowSuspectedSecrets: String(flag("allow-suspected-secrets")) },
  })
  const read = readFlowFile(text)
  if (read.kind === "refused")
    throw new CommandFailure("The server sent a file that this version can't read.", exitCode.failed)
  const { id, category, type } = read.main.flow
  const calls = requirementsOf(read.main).flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
  return { id, category, type, name, text, calls }
}

const exportAll = async (connection: ServerConnection, call: CommandCall): Promise<readonly ExportedFile[]> => {
  const files: ExportedFile[] = []
  for (const { id } of await allFlows(connection, { category: call.option("category") })) {
    files.push(await exportOne(connection, id, call))
  }
  return files
}

/** The flow and, if asked, all library flows that it reaches. Libraries may call each other in circles. */
const exportReached = async (
  connection: ServerConnection,
  id: string,
  call: CommandCall,
): Promise<readonly ExportedFile[]> => {
  const files = new Map<string, ExportedFile>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (files.has(next)) continue
    const file = await exportOne(connection, next, call)
    files.set(next, file)
    if (call.flag("with-libraries")) waiting.push(...file.calls)
  }
  return [...files.values()]
}

const writeAll = async (
  files: readonly ExportedFile[],
  { output, several }: { output: string; several: boolean },
): Promise<readonly { readonly id: string; readonly file: string }[]> => {
  const isFolder =
    several ||
    (await stat(output).then(
      (found) => found.isDirectory(),
      () => output.endsWith("/"),
    ))
  const taken = new Set<string>()
  const written: { id: string; file: string }[] = []
  for (const file of files) {
    const path = isFolder ? freePath(join(output, several ? pathOf(file) : file.name), taken, file.id) : output
    taken.add(path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, file.text)
    written.push({ id: file.id, file: path })
  }
  return written
}

/** `flows/<category>/<type>/<slug>.flow.json`; the type of a custom flow is somebody's own words and becomes a slug as well. */
const pathOf = ({ category, type, name }: ExportedFile): string => {
  const folder = slug(type) || "other"
  return join("flows", slug(category), folder, name.startsWith(`${folder}.`) ? name.slice(folder.length + 1) : name)
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/g, "")

/** Two flows of one name get their ids into the file names. */
const freePath = (path: string, taken: ReadonlySet<string>, id: string): string =>
  taken.has(path) ? path.replace(/\.flow\.json$/, `.${slug(id)}.flow.json`) : path
