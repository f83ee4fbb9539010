import type { z } from "zod"
import type { JsonObject } from "../document/json.ts"
import type { Output } from "../document/node.ts"

/** The groups of the palette, in its order (P6). */
export const nodeGroups = [
  "Flow",
  "Frontend",
  "Decision",
  "Server side",
  "Users",
  "Sessions",
  "Factors",
  "Messaging",
  "Directories",
  "Identity providers",
  "Consent",
  "Admin",
] as const
/** Where a type stands in the palette. */
export type NodeGroup = (typeof nodeGroups)[number]

/** What an output means to the checks: an unlinked `failure` output fails closed, which is often what the author wants. */
export type OutputKind = "next" | "business" | "failure"

/** An output of a node, with what it means to the checks when nothing is linked to it. */
export interface DefinedOutput extends Output {
  readonly kind: OutputKind
}

/** A variable that a node makes. `fields` are what can be read below its name; `undefined` means that nobody can tell. */
export interface MadeVariable {
  readonly name: string
  readonly fields?: readonly string[]
  readonly secret?: readonly string[]
  /** What a field holds, for people, where it is known: `Number`. */
  readonly types?: Readonly<Record<string, string>>
  /** Whether the page of the end user may see it (P7.2); server-only unless marked. */
  readonly visible?: boolean
  /** Only the templates of the node itself see it, e.g. `mail.token` in the text of a mail. */
  readonly local?: boolean
}

/** Something that a flow can do to the world, listed before an import and compared in a plan. */
export interface Capability {
  readonly kind:
    | "http"
    | "script"
    | "mail"
    | "user.create"
    | "user.read"
    | "user.update"
    | "user.authenticate"
    | "session"
  /** What exactly, for people: a host, a number of scripts, an attribute. */
  readonly detail?: string
}

/**
 * Everything about a node type that needs no server: a browser may load it. `run` and `screen` live beside it.
 *
 * `settings` is the schema of record: it is the source of the inspector's form, of JSON Schema, and of the checks.
 * Fields that are more than plain values are made with the builders of `catalogue/field.ts`.
 */
export interface NodeDefinition<Settings extends z.ZodType = z.ZodType> {
  readonly type: string
  readonly version: number
  readonly group: NodeGroup
  /** The name in the palette, e.g. `Create User`. */
  readonly label: string
  /** One sentence on what the node does. */
  readonly summary: string
  /** Where it runs: on a page of the end user or on the server. */
  readonly side: "frontend" | "backend"
  /** Categories in which it may stand; all where left out. */
  readonly categories?: readonly string[]
  /** Whether the flow starts or ends here: such a node has no input, or no output. */
  readonly role?: "start" | "end"
  /** The setting that gives the place of the node a name, so that a run can go there without a link (Label). */
  readonly namesPlace?: keyof z.input<Settings> & string
  /** The setting that names such a place: a run goes there, and not by an output (Go To). */
  readonly goesTo?: keyof z.input<Settings> & string
  readonly settings: Settings
  /** Settings of a node that was just added. */
  readonly defaults: z.input<Settings> & JsonObject
  // Methods, not properties: only so does the definition of one node fit a list of definitions.
  /** Outputs in the order shown. `place` tells the category and type of the flow. */
  outputs(settings: z.output<Settings>, place: FlowPlace): readonly DefinedOutput[]
  variables?(settings: z.output<Settings>): readonly MadeVariable[]
  capabilities?(settings: z.output<Settings>, place: FlowPlace): readonly Capability[]
}

/** The place of a flow: its category, and its type in that category. */
export interface FlowPlace {
  readonly category: string
  readonly type: string
}

/** Keeps the type of `settings` while a definition is written. */
export const defineNode = <Settings extends z.ZodType>(
  definition: NodeDefinition<Settings>,
): NodeDefinition<Settings> => definition
