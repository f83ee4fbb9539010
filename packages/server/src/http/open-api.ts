import type { Endpoint } from "../admin/endpoint.ts"
import { problemDocumentSchema } from "../admin/problem-document.ts"
import { jsonSchemaOf } from "./json-schema.ts"

type JsonObject = Record<string, unknown>

/** The OpenAPI 3.1 document of the administration API, made from the endpoints alone. Source: OpenAPI Specification 3.1.1. */
export const openApiOf = ({
  endpoints,
  version,
  paths = {},
}: {
  endpoints: readonly Endpoint[]
  version: string
  paths?: Readonly<Record<string, object>>
}) => ({
  openapi: "3.1.1",
  info: {
    title: "Gatewright",
    version,
    description: "Administration of tenants and flows, and journeys as JSON. Errors are problem documents (RFC 9457).",
    license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  },
  components: {
    schemas: { Problem: jsonSchemaOf(problemDocumentSchema, "output") },
    securitySchemes: {
      session: {
        type: "apiKey",
        in: "cookie",
        name: "gatewright_console",
        description: "Its name ends in `_` and the port, where the address of the server has one.",
      },
      token: { type: "http", scheme: "bearer" },
    } as const,
  },
  security: [{ session: [] }, { token: [] }],
  paths: { ...Object.fromEntries<object>(pathItems(endpoints)), ...paths },
})

const pathItems = (endpoints: readonly Endpoint[]): Map<string, JsonObject> => {
  const items = new Map<string, JsonObject>()
  for (const endpoint of endpoints) {
    const item = items.get(endpoint.path) ?? {}
    items.set(endpoint.path, { ...item, [endpoint.method.toLowerCase()]: operationOf(endpoint) })
  }
  return items
}

const operationOf = (endpoint: Endpoint): JsonObject => ({
  operationId: endpoint.id,
  summary: endpoint.summary,
  description: whoMayCall(endpoint),
  tags: [tagOf(endpoint)],
  ...(endpoint.access === "public" ? { security: [] } : {}),
  parameters: [...parametersOf(endpoint, "path"), ...parametersOf(endpoint, "query")],
  ...(endpoint.bodyIs === "file"
    ? { requestBody: { required: true, content: { "application/json": { schema: { type: "object" } } } } }
    : endpoint.body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: jsonSchemaOf(endpoint.body, "input") } },
          },
        }
      : {}),
  responses: {
    [endpoint.status ?? 200]: answerOf(endpoint),
    default: {
      description: "A problem",
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  },
})

const whoMayCall = ({ access }: Endpoint): string => {
  switch (access) {
    case "public":
      return "Anybody may call it."
    case "signed-in":
      return "Whoever is signed in may call it."
    case "installation":
      return "Owners of the installation may call it."
    default:
      return `Needs the right ${[access]
        .flat()
        .map((scope) => `\`${scope}\``)
        .join(" or ")} in the tenant.`
  }
}

const answerOf = (endpoint: Endpoint): JsonObject => {
  if (endpoint.status === 204) return { description: "Done" }
  const schema = endpoint.answerIs === "file" ? { type: "object" } : jsonSchemaOf(endpoint.answer, "output")
  return { description: "Done", content: { "application/json": { schema } } }
}

const parametersOf = (endpoint: Endpoint, place: "path" | "query"): readonly JsonObject[] => {
  const schema = place === "path" ? endpoint.params : endpoint.query
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchemaOf(schema, "input") as {
    properties?: Record<string, JsonObject>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }))
}

/** The noun after the tenant: `/api/tenants/{tenant}/flows/...` is about flows. */
const tagOf = ({ path }: Endpoint): string => path.replace("/api/tenants/{tenant}/", "/api/").split("/")[2] ?? "api"
