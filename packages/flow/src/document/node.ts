import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { filesApartIn } from "./file-apart.ts"
import { elementId } from "./id.ts"
import { jsonObjectSchema, type JsonObject } from "./json.ts"

/** A named exit of a node. Ids are opaque and case-sensitive; labels are for people. */
export interface Output extends Extensions {
  readonly id: string
  readonly label: string
}

/**
 * One step of a flow. `type` and `version` name a definition of the catalogue; `settings` fit its schema.
 *
 * `outputs` stands only where no definition can tell them: on nodes of another product or of a newer version.
 * `children` are the ordered parts of a page that came from a product whose pages hold nodes.
 */
export interface FlowNode extends Extensions {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly name: string
  readonly settings: JsonObject
  readonly outputs?: readonly Output[] | undefined
  readonly children?: readonly FlowNode[] | undefined
}

const outputSchema: z.ZodType<Output> = extensible(
  {
    id: z.string().min(1).max(200),
    label: z.string().max(500),
  },
  { id: "Output", description: "A named exit of a node." },
)

const settings = jsonObjectSchema.superRefine((value, context) => {
  for (const { name, path } of filesApartIn(value)) {
    context.addIssue({ code: "custom", path: [...path], message: `the file ${name} has to be joined first` })
  }
})

export const nodeSchema: z.ZodType<FlowNode> = extensible(
  {
    id: elementId,
    type: z.string().min(1).max(200).describe("The node type, for example frontend.form."),
    version: z.int().min(1).describe("The version of the node type that the settings were made for."),
    name: z.string().max(500),
    settings: settings.describe("What the author entered; each node type has settings of its own."),
    outputs: z.array(outputSchema).optional().describe("Only where the node type can't tell them."),
    get children(): z.ZodOptional<z.ZodArray<z.ZodType<FlowNode>>> {
      return z.array(nodeSchema).optional()
    },
  },
  { id: "Node", description: "One step of a flow." },
)
