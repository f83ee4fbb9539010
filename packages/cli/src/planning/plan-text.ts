import { capabilityText } from "@gatewright/flow"
import type { PlanAnswer, PlannedFlowRow } from "@gatewright/server/contract"
import { count } from "../count.ts"
import { plain } from "../plain.ts"
import { problemLine } from "../files/problem-line.ts"

/** A plan for people: a line for each flow, what changes in it, what is needed, what is in the way. */
export const planText = (plan: PlanAnswer): string =>
  [
    ...plan.flows.filter(({ action }) => action !== "unchanged").flatMap(flowLines),
    ...plan.categories.flatMap(({ action, name }) => (action === "create" ? [`+ category “${name}”`] : [])),
    ...plan.types.flatMap(typeLines),
    ...plan.connections.flatMap(connectionLines),
    ...plan.secrets.map((name) => `+ secret “${name}”, sealed for this server`),
    ...plan.requirements.flatMap(needLines),
    ...plan.problems.map((problem) => `${problem.severity}: ${problem.message} [${problem.code}]`),
    summaryOf(plan),
  ]
    .map((line) => `${plain(line)}\n`)
    .join("")

/** `2 to create, 1 new version, 4 unchanged, 0 blocked.` */
const summaryOf = ({ flows }: PlanAnswer): string => {
  const of = (action: PlannedFlowRow["action"]): number => flows.filter((flow) => flow.action === action).length
  const versions = of("new-version")
  return `${of("create")} to create, ${count(versions, "new version")}, ${of("unchanged")} unchanged, ${of("blocked")} blocked.`
}

/** Whether applying would write something. */
export const hasWork = ({ flows, connections, categories, types, secrets }: PlanAnswer): boolean =>
  flows.some(({ action }) => action === "create" || action === "new-version") ||
  [...connections, ...categories, ...types].some(({ action }) => action === "create") ||
  secrets.length > 0

/** Whether applying would be refused. */
export const isBlocked = ({ flows, problems }: PlanAnswer): boolean =>
  flows.some(({ action }) => action === "blocked") || problems.some(({ severity }) => severity === "error")

const marks = {
  create: "+ create     ",
  "new-version": "~ new version",
  unchanged: "= unchanged  ",
  blocked: "! blocked    ",
}

const flowLines = (flow: PlannedFlowRow): readonly string[] => {
  const shown = flow.changes.filter(({ kind }) => !isMove(kind))
  const moves = flow.changes.length - shown.length
  return [
    `${marks[flow.action]} ${idWords(flow)} “${flow.name}” (${flow.file})`,
    ...(flow.diverged ? ["    It was changed here since it last came in."] : []),
    ...flow.migrated.map(({ from, to, summary }) => `    format ${from} to ${to}: ${summary}`),
    ...shown.slice(0, most).map(({ label }) => `    ${label}`),
    ...(shown.length > most ? [`    and ${count(shown.length - most, "other change")}`] : []),
    ...(moves > 0 ? [`    ${count(moves, "thing")} drawn elsewhere`] : []),
    ...(flow.merge ? [`    merged: ${count(flow.merge.kept.length, "change")} of here kept`] : []),
    ...flow.newCapabilities.map((capability) => `    new: ${capabilityText(capability)}`),
    ...flow.problems.map((problem) => `    ${problemLine(flow.file, problem)}`),
  ]
}

/** A new id is made when the plan is applied: the one of a plan would be another by then. */
const idWords = ({ action, id, source }: PlannedFlowRow): string =>
  action === "create" && id !== source.id ? `${source.id}, with a new id,` : id

/** So many changes of a flow are told one by one. */
const most = 20

const isMove = (kind: string): boolean =>
  kind === "node-moved" || kind === "node-resized" || /^(note|group)-/.test(kind)

const typeLines = ({
  action,
  category,
  type,
  to,
  definable,
  flows,
}: PlanAnswer["types"][number]): readonly string[] => {
  const name = `${category}/${type}`
  switch (action) {
    case "create":
      return [`+ flow type ${name}`]
    case "move":
      return [`~ flow type ${name} becomes ${to?.category}/${to?.type} (${count(flows.length, "flow")})`]
    case "missing": {
      const way = definable
        ? ` Create it with --types “${name}=create”, or choose another.`
        : " Choose another with --types."
      return [`? flow type ${name} is not there (${count(flows.length, "flow")}).${way}`]
    }
    case "unchanged":
      return []
  }
}

const connectionLines = ({ action, key, kind, secrets }: PlanAnswer["connections"][number]): readonly string[] =>
  action === "unchanged"
    ? []
    : [`+ ${kind} connection “${key}”${secrets.length > 0 ? `; its ${secrets.join(", ")} has to be set there` : ""}`]

const needLines = ({
  kind,
  key,
  detail,
  name,
  boundTo,
  arriving,
  flows,
  candidates,
}: PlanAnswer["requirements"][number]) => {
  if (boundTo !== undefined || arriving) return []
  const what =
    kind === "flow" ? `library flow “${name || key}”` : `${[detail, kind].filter(Boolean).join(" ")} “${key}”`
  const found =
    candidates.length > 0
      ? ` Could be: ${candidates
          .slice(0, 5)
          .map((each) => each.key)
          .join(", ")}.`
      : ""
  return [`? needs ${what}, which is not there (${count(flows.length, "flow")}).${found}`]
}
