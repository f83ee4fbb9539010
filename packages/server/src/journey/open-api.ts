import { jsonSchemaOf } from "../http/json-schema.ts"
import { answerJourneyBody, journeyStepSchema, startJourneyBody } from "./contract.ts"

const content = (schema: Parameters<typeof jsonSchemaOf>[0], io: "input" | "output") => ({
  "application/json": { schema: jsonSchemaOf(schema, io) },
})

const answers = () => ({
  "200": { description: "The next screen, or the end", content: content(journeyStepSchema, "output") },
  default: {
    description: "A problem",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
})

const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } })

/** Journeys as JSON, for the OpenAPI document. */
export const journeyPaths = () => ({
  "/api/journey/{tenant}/flows/{flow}": {
    post: {
      operationId: "startJourney",
      summary: "Begin a run of an active flow",
      tags: ["journey"],
      security: [],
      parameters: [inPath("tenant"), inPath("flow")],
      requestBody: { content: content(startJourneyBody, "input") },
      responses: answers(),
    },
  },
  "/api/journey/{tenant}/debug/{token}": {
    post: {
      operationId: "startDebugJourney",
      summary: "Begin a run of what a debug link was made for",
      tags: ["journey"],
      security: [],
      parameters: [inPath("tenant"), inPath("token")],
      requestBody: { content: content(startJourneyBody, "input") },
      responses: answers(),
    },
  },
  "/api/journey/{tenant}/run": {
    post: {
      operationId: "answerJourney",
      summary: "Answer the screen of a run. The same answer twice gives the present screen and runs nothing again",
      tags: ["journey"],
      security: [],
      parameters: [inPath("tenant")],
      requestBody: { required: true, content: content(answerJourneyBody, "input") },
      responses: answers(),
    },
  },
})
