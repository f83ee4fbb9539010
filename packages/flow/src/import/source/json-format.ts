import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../document/json.ts"

/** What a JSON value is, for people, where it can be told: another product's export, or something else of our own. */
export const jsonFormat = (json: Json): string | undefined =>
  isJsonArray(json)
    ? arrayFormats.find(({ test }) => json.some((item) => isJsonObject(item) && test(item)))?.label
    : isJsonObject(json)
      ? objectFormats.find(({ test }) => test(json))?.label
      : undefined

interface JsonFormat {
  readonly label: string
  readonly test: (object: JsonObject) => boolean
}

/** By what one of the items has. */
const arrayFormats: readonly JsonFormat[] = [
  { label: "a list of several flow files", test: ({ format }) => isText(format, /^gatewright\//) },
  { label: "a Node-RED flow", test: ({ wires, type, id }) => isText(id) && (isJsonArray(wires) || type === "tab") },
  { label: "a list of n8n workflows", test: (object) => isN8n(object) },
  { label: "a list of Thunder templates", test: ({ resourceType }) => resourceType === "TEMPLATE" },
]

const objectFormats: readonly JsonFormat[] = [
  { label: "a file of bindings", test: ({ format }) => format === "gatewright/bindings" },
  { label: "a plan", test: ({ format }) => format === "gatewright/plan" },
  { label: "another kind of Gatewright file", test: ({ format }) => isText(format, /^gatewright\//) },
  { label: "an n8n workflow", test: (object) => isN8n(object) },
  { label: "a PingOne DaVinci flow", test: ({ graphData }) => isJsonObject(graphData) },
  {
    label: "an export of several PingOne DaVinci flows",
    test: ({ flows }) => some(flows, (flow) => "graphData" in flow),
  },
  {
    label: "a Keycloak realm",
    test: ({ authenticationFlows, realm, keycloakVersion, enabled }) =>
      isJsonArray(authenticationFlows) || isText(keycloakVersion) || (isText(realm) && typeof enabled === "boolean"),
  },
  {
    label: "an authentik blueprint",
    test: ({ entries }) => some(entries, ({ model }) => isText(model, /^authentik_/)),
  },
  {
    label: "a Descope flow",
    test: ({ contents, flowId }) => isText(flowId) && isJsonObject(contents) && "tasks" in contents,
  },
  {
    label: "a Thunder flow",
    test: ({ nodes }) => some(nodes, ({ type }) => isText(type, /^(?:PROMPT|TASK_EXECUTION)$/)),
  },
  {
    label: "a Transmit Security journey",
    test: ({ exports, workflow }) =>
      some(exports, ({ path }) => isText(path, /^tsasm:/)) ||
      (isJsonObject(workflow) && isJsonObject(workflow["nodes"])),
  },
  { label: "an Okta Workflows export", test: ({ data }) => isJsonObject(data) && isJsonObject(data["flos"]) },
  {
    label: "an Amster export of one part of a PingAM journey",
    test: ({ metadata, data }) => isJsonObject(metadata) && "entityType" in metadata && isJsonObject(data),
  },
  {
    label: "a full PingAM configuration export",
    test: ({ global, realm }) => isJsonObject(global) && isJsonObject(realm),
  },
  {
    label: "a PingAM journey without its nodes",
    test: ({ entryNodeId, nodes }) => isText(entryNodeId) && isJsonObject(nodes),
  },
  {
    label: "one node of a PingAM journey",
    test: ({ _type, _outcomes }) => isJsonObject(_type) && isJsonArray(_outcomes),
  },
  { label: "an OpenAPI description", test: ({ openapi, swagger }) => isText(openapi) || isText(swagger) },
  {
    label: "a JSON Schema",
    test: ({ $schema, properties, $defs }) =>
      isText($schema, /json-schema\.org/) && (isJsonObject(properties) || isJsonObject($defs)),
  },
  {
    label: "a Postman collection",
    test: ({ info }) => isJsonObject(info) && isText(info["schema"], /getpostman\.com/),
  },
  {
    label: "an AWS Step Functions state machine",
    test: ({ StartAt, States }) => isText(StartAt) && isJsonObject(States),
  },
  {
    label: "an npm package.json",
    test: ({ name, version, dependencies, scripts }) =>
      isText(name) && isText(version) && (isJsonObject(dependencies) || isJsonObject(scripts)),
  },
  {
    label: "an error answer of a server",
    test: ({ error, status, title }) =>
      (isText(error) || isText(title)) && (typeof status === "number" || isText(error)),
  },
]

const isN8n = ({ nodes, connections }: JsonObject): boolean =>
  isJsonObject(connections) &&
  some(
    nodes,
    ({ type, typeVersion, parameters }) =>
      isText(type) && (typeof typeVersion === "number" || isJsonObject(parameters)),
  )

const isText = (value: unknown, pattern = /^/): boolean => typeof value === "string" && pattern.test(value)

const some = (value: unknown, test: (item: JsonObject) => boolean): boolean =>
  isJsonArray(value) && value.some((item) => isJsonObject(item) && test(item))
