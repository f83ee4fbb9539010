import { defineNode, type DefinedOutput, type FlowPlace } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"

export const start = defineNode({
  type: "flow.start",
  version: 1,
  group: "Flow",
  label: "Start",
  summary: "The run begins here.",
  side: "backend",
  role: "start",
  settings: z.strictObject({
    ttl: z
      .int()
      .min(1)
      .max(86_400)
      .meta({
        title: "Session TTL in seconds",
        description: "How long the whole run may take. After it, the run fails.",
      })
      .default(300),
  }),
  defaults: { ttl: 300 },
  outputs: (_settings, place) => (asksWhoIsThere(place) ? byAuthentication : [outputs.next]),
})

const byAuthentication: readonly DefinedOutput[] = [
  { id: "notAuthenticated", label: "Not Authenticated", kind: "next" },
  { id: "alreadyAuthenticated", label: "Already Authenticated", kind: "next" },
]

/** Whether Start parts the ways by the session of the person (P6): in Login, Consent and Self Service flows. */
export const asksWhoIsThere = ({ category, type }: FlowPlace): boolean =>
  (category === "authentication" && type === "login") || category === "consent" || category === "self-service"
