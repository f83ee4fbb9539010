import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { flowId } from "./id.ts"
import { linkSchema, type Link } from "./link.ts"
import { nodeSchema, type FlowNode } from "./node.ts"
import { patterned } from "./patterned.ts"
import { textsSchema, type Texts } from "./texts.ts"
import { uniqueIds } from "./unique-ids.ts"

/** When the steps of a run are recorded (P4.3). */
export const trackings = ["off", "always", "onError", "onFailure"] as const
export type Tracking = (typeof trackings)[number]

/** What a flow does: everything but how it is drawn. The digest of a flow is taken over this part alone. */
export interface Flow extends Extensions {
  readonly id: string
  readonly category: string
  readonly type: string
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
  readonly tracking: Tracking
  readonly nodes: readonly FlowNode[]
  readonly links: readonly Link[]
  readonly texts: Texts
}

/** Words that a store may keep in columns and an index of their own: U+0000 has no place in them. */
const words = patterned(/^[^\0]*$/, "it must not hold the character U+0000")

export const flowSchema: z.ZodType<Flow> = extensible(
  {
    id: flowId.describe("Stays the same in every environment, so that references stay valid."),
    category: words.min(1).max(200).describe("The category, for example authentication."),
    type: words.min(1).max(200).describe("The flow type, for example login."),
    name: words.min(1).max(500),
    description: words.max(10_000),
    tags: z.array(words.min(1).max(100)),
    tracking: z.enum(trackings).describe("When the steps of a run are recorded."),
    nodes: uniqueIds(z.array(nodeSchema)),
    links: z.array(linkSchema),
    texts: textsSchema,
  },
  { id: "Flow", description: "What the flow does." },
)
