import { z } from "zod"

/** What a setting is beyond its JSON type; stands in the schema's metadata and reaches JSON Schema as `x-field`. */
export type FieldKind =
  | "template" // text with {{ expressions }} and $t(texts)t$
  | "value" // a template that may be one expression, whose value is taken as it is (a secret stays a secret)
  | "condition" // one expression that gives true or false
  | "code" // JavaScript for the sandbox
  | "variable" // the name of a variable that the node makes
  | "output" // the id of an output that the author adds
  | "secret" // a reference to a named secret
  | "connection" // a reference to a connection; `connection` tells its kind
  | "flow" // a reference to a library flow

/** Metadata of a setting: what the inspector draws and what the checks look at. */
export interface FieldMeta extends Record<string, unknown> {
  readonly title: string
  readonly description?: string
  readonly "x-field"?: FieldKind
  /** The kind of connection that fits (`smtp`, `http`). */
  readonly "x-connection"?: string
  /** Drawn as a text area. */
  readonly "x-multiline"?: boolean
  /** Not needed to run, but a check warns while it is empty. */
  readonly "x-recommended"?: boolean
  /** A new node may leave it empty, but the flow can't run before it is filled: a check reports an error. */
  readonly "x-needed"?: boolean
  /** Words for the options of an enum, by option. */
  readonly "x-labels"?: Readonly<Record<string, string>>
  /** Where the setting matters: categories, or `category/type`. Elsewhere it is not drawn and not looked at. */
  readonly "x-places"?: readonly string[]
  /** Drawn only while the setting beside it has one of these values; it is checked all the same. */
  readonly "x-when"?: FieldCondition
}

/** When a setting matters: while another one of the same object has one of these values. */
export interface FieldCondition {
  readonly setting: string
  readonly is: readonly (string | boolean)[]
}

interface FieldText {
  readonly title: string
  readonly description?: string
  readonly multiline?: boolean
  /** The flow can't run while it is empty (`x-needed`). */
  readonly needed?: boolean
  /** The setting beside it that it depends on (`x-when`). */
  readonly when?: FieldCondition
}

const meta = (kind: FieldKind, { title, description, multiline, needed, when }: FieldText): FieldMeta => ({
  title,
  ...(description === undefined ? {} : { description }),
  ...(multiline === undefined ? {} : { "x-multiline": multiline }),
  ...(needed === undefined ? {} : { "x-needed": needed }),
  ...(when === undefined ? {} : { "x-when": when }),
  "x-field": kind,
})

/** Text with `{{ expressions }}` and `$t(texts)t$`. */
export const template = (text: FieldText) => z.string().meta(meta("template", text))

/** A template whose single expression keeps its type: `{{form.password}}` stays a secret. */
export const value = (text: FieldText) => z.string().meta(meta("value", text))

/** One expression that gives true or false. */
export const condition = (text: FieldText) => z.string().meta(meta("condition", text))

/** JavaScript for the sandbox. */
export const code = (text: FieldText) => z.string().meta(meta("code", { multiline: true, ...text }))

/** The name of a variable that the node makes: an identifier of the expression language that no system variable has. */
export const variableName = (text: FieldText) =>
  z
    .string()
    .regex(
      /^(?!(?:flow|user|session|client|request|mail|__proto__)$)[A-Za-z_][A-Za-z0-9_]{0,99}$/,
      "must be a name of letters, digits and underscores, and not flow, user, session, client, request or mail",
    )
    .meta(meta("variable", text))

/** One of several options, each with words for people. */
export const choice = <const Option extends string>(
  options: readonly Option[],
  {
    labels,
    ...text
  }: Omit<FieldText, "multiline" | "needed" | "when"> & { readonly labels: Readonly<Record<Option, string>> },
) => z.enum(options).meta({ ...text, "x-labels": labels })

/** The id of an output that the author adds. */
export const outputId = (text: FieldText) => z.string().min(1).max(200).meta(meta("output", text))

/** A reference to a named secret. */
export const secret = (text: FieldText) => z.strictObject({ $secret: z.string().min(1) }).meta(meta("secret", text))

/** A reference to a connection of one kind. */
export const connection = (kind: string, text: FieldText) =>
  z
    .strictObject({ $connection: z.string().min(1), kind: z.literal(kind) })
    .meta({ ...meta("connection", text), "x-connection": kind })

/** A reference to a library flow. */
export const libraryFlow = (text: FieldText) =>
  z.strictObject({ $flow: z.string().min(1), type: z.literal("library"), name: z.string() }).meta(meta("flow", text))
