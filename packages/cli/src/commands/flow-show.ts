import {
  capabilitiesOf,
  check,
  digestOf,
  flowTypeLabel,
  readFlowFile,
  requirementsOf,
  type FlowDocument,
  type Problem,
} from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { getFlow } from "@gatewright/server/contract"
import { CommandFailure, json, online, type Command, type CommandCall } from "../command.ts"
import { exitCode } from "../exit-code.ts"
import { problemLine } from "../offline/problem-line.ts"
import { readFiles } from "../offline/read-file.ts"
import { connect } from "../online/server-connection.ts"
import { jsonText, plain } from "../terminal.ts"

/** Tells what a flow is, what it needs and what it can do: of a file, or of a flow on a server. */
export const flowShow: Command = {
  name: "flow show",
  summary: "What a flow is, needs and can do",
  usage: "ID|FILE|-",
  words: { min: 1, max: 1 },
  options: { json, ...online },
  run: async (call) => {
    const [word = ""] = call.words
    const shown = summaryOf(
      word.startsWith("flow_") && !word.endsWith(".json") ? await fromServer(word, call) : await fromFile(word, call),
    )
    call.terminal.out(call.flag("json") ? jsonText(shown) : pageOf(shown))
    return exitCode.done
  },
}

const fromServer = async (flow: string, call: CommandCall): Promise<FlowDocument> => {
  const connection = connect(call)
  return (await connection.call(getFlow, { params: { tenant: connection.tenant, flow } })).document
}

const fromFile = async (name: string, { terminal }: CommandCall): Promise<FlowDocument> => {
  const [file, ...more] = await readFiles(name, terminal)
  if (!file || more.length > 0)
    throw new CommandFailure(`${name} holds several flows. Name one file.`, exitCode.wrongUsage)
  const read = readFlowFile(file.bytes)
  if (read.kind === "flows") return read.main
  throw new CommandFailure(read.problems.map((problem) => problemLine(file.name, problem)).join("\n"), exitCode.refused)
}

const summaryOf = (document: FlowDocument) => {
  const { id, name, description, category, type, tags, nodes, links, texts } = document.flow
  return {
    id,
    name,
    description,
    category,
    type,
    tags,
    nodes: nodes.length,
    links: links.length,
    languages: Object.keys(texts.languages),
    digest: digestOf(document.flow),
    requirements: requirementsOf(document),
    capabilities: capabilitiesOf(document, catalogue),
    problems: check(document, { catalogue }),
  }
}

const pageOf = (shown: ReturnType<typeof summaryOf>): string =>
  [
    `${shown.name}  (${flowTypeLabel(shown.type)})`,
    ...(shown.description === "" ? [] : [shown.description]),
    "",
    `id            ${shown.id}`,
    `content       ${shown.nodes} nodes, ${shown.links} links, ${shown.languages.join(", ") || "no texts"}`,
    `digest        ${shown.digest}`,
    ...lines(
      "needs",
      shown.requirements.map(
        ({ kind, key, detail, name }) => `${[kind, detail].filter(Boolean).join(" ")}: ${name || key}`,
      ),
    ),
    ...lines(
      "can",
      shown.capabilities.map(({ kind, detail }) => [kind, detail].filter(Boolean).join(": ")),
    ),
    ...lines(
      "problems",
      shown.problems.map((problem: Problem) => `${problem.severity}: ${problem.message}`),
    ),
  ]
    .map((line) => `${plain(line)}\n`)
    .join("")

const lines = (title: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0
    ? [`${title.padEnd(14)}nothing`]
    : entries.map((entry, index) => `${(index === 0 ? title : "").padEnd(14)}${entry}`)
