import { capabilityText } from "@gatewright/flow"
import { count } from "../../count.ts"
import { plain } from "../../plain.ts"
import type { ShownFlow, ShownRequirement } from "./shown-flow.ts"

/** A flow as a page of a terminal. */
export const pageOf = (flow: ShownFlow): string =>
  [
    flow.name,
    ...(flow.description === "" ? [] : flow.description.split("\n")),
    "",
    ...entries("id", [flow.id]),
    ...entries("kind", [`${flow.category}, ${flow.type}`]),
    ...(flow.tags.length > 0 ? entries("tags", [flow.tags.join(", ")]) : []),
    ...(flow.onServer ? serverLines(flow.onServer) : []),
    ...entries("holds", [holds(flow)]),
    ...(flow.inFile ? fileLines(flow.inFile) : []),
    ...entries("digest", [flow.digest]),
    ...entries("needs", flow.requirements.map(need)),
    ...entries("does", flow.capabilities.map(capabilityText)),
    ...entries("problems", flow.problems.map(problem), "none"),
  ]
    .map((line) => `${plain(line)}\n`)
    .join("")

const holds = ({ nodes, links, languages }: ShownFlow): string =>
  `${count(nodes, "node")}, ${count(links, "link")}, ${languages.length > 0 ? `texts in ${languages.join(", ")}` : "no texts"}`

const serverLines = ({ status, isDefault, revision, url }: NonNullable<ShownFlow["onServer"]>): readonly string[] => [
  ...entries("status", [`${status}${isDefault ? ", default of its type" : ""}, revision ${revision}`]),
  ...(url === null ? [] : entries("address", [url])),
]

const fileLines = ({ libraries, others, understood }: NonNullable<ShownFlow["inFile"]>): readonly string[] => {
  const placeholders = understood.filter(({ becomes }) => becomes === undefined)
  return [
    ...(libraries.length > 0 ? entries("comes with", libraries.map(named)) : []),
    ...(others.length > 0 ? entries("also in file", others.map(named)) : []),
    ...(placeholders.length > 0
      ? entries(
          "placeholders",
          placeholders.map(({ type, count: times }) => `${times} × ${type}`),
        )
      : []),
  ]
}

const named = ({ id, name }: { readonly id: string; readonly name: string }): string => `“${name}” (${id})`

const need = ({ kind, key, detail, name, found }: ShownRequirement): string => {
  const what = {
    secret: `secret ${key}`,
    connection: `${detail} connection ${key}`,
    flow: `${detail} flow ${name === "" ? key : `“${name}” (${key})`}`,
  }[kind]
  return found === false ? `${what}, which is not here` : what
}

const problem = ({ severity, message, code }: ShownFlow["problems"][number]): string =>
  `${severity}: ${message} [${code}]`

/** A title, and what is under it in lines of their own. */
const entries = (title: string, lines: readonly string[], none = "nothing"): readonly string[] =>
  (lines.length === 0 ? [none] : lines).map((line, index) => `${(index === 0 ? title : "").padEnd(width)}${line}`)

const width = 14
