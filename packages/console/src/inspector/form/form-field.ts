import type { Json } from "@gatewright/flow"

/** What every setting has, whatever its kind. */
interface FieldBase {
  readonly key: string
  readonly title: string
  readonly description: string
  /** The setting must be there. */
  readonly required: boolean
  /** The flow can't run while it is empty. */
  readonly needed: boolean
  /** What counts while the setting is left out. */
  readonly fallback: Json | undefined
  /** Categories, or `category/type`, in which the setting matters; everywhere where left out. */
  readonly places: readonly string[] | undefined
  /** It is drawn while the setting beside it has one of these values; always where left out. */
  readonly when: { readonly setting: string; readonly is: readonly Json[] } | undefined
}

/** A text: plain, or one that is read in a special way (`catalogue/field.ts`). */
export interface TextField extends FieldBase {
  readonly kind: "text" | "template" | "value" | "condition" | "variable" | "output" | "code"
  readonly multiline: boolean
}

export interface NumberField extends FieldBase {
  readonly kind: "number"
  readonly integer: boolean
  readonly minimum: number | undefined
  readonly maximum: number | undefined
}

export interface BooleanField extends FieldBase {
  readonly kind: "boolean"
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice"
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** A reference to something of the environment. */
export interface ReferenceField extends FieldBase {
  readonly kind: "secret" | "connection" | "flow"
  /** The kind of a connection. */
  readonly connection: string
}

export interface GroupField extends FieldBase {
  readonly kind: "group"
  readonly fields: readonly FormField[]
}

export interface ListField extends FieldBase {
  readonly kind: "list"
  readonly item: FormField
}

/** Named values of one kind, with names that the author chooses. */
export interface RecordField extends FieldBase {
  readonly kind: "record"
  readonly value: FormField
}

/** An object of one of several shapes, told apart by the constant in one of its keys. */
export interface VariantsField extends FieldBase {
  readonly kind: "variants"
  readonly discriminator: string
  readonly variants: readonly Variant[]
}

export interface Variant {
  readonly value: string
  readonly title: string
  readonly description: string
  readonly fields: readonly FormField[]
}

/** Anything that has no form of its own: edited as JSON. */
export interface JsonField extends FieldBase {
  readonly kind: "json"
}

/** A setting as the inspector draws it. */
export type FormField =
  | TextField
  | NumberField
  | BooleanField
  | ChoiceField
  | ReferenceField
  | GroupField
  | ListField
  | RecordField
  | VariantsField
  | JsonField
