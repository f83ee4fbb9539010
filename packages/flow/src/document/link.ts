import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { elementId } from "./id.ts"

/** Joins an output of one node to another node. Several links may leave one output and several may arrive at a node. */
export interface Link extends Extensions {
  readonly from: string
  readonly output: string
  readonly to: string
}

export const linkSchema: z.ZodType<Link> = extensible(
  { from: elementId, output: z.string().min(1).max(200), to: elementId },
  { id: "Link", description: "Leads from an output of one node to another node." },
)
