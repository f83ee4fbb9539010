import { z } from "zod"
import { isJsonObject, type Json } from "../document/json.ts"
import { escapeToken } from "../document/pointer.ts"
import type { FieldKind, FieldMeta } from "./field.ts"
import type { FlowPlace, NodeDefinition } from "./node-definition.ts"

/** A setting with metadata, as it stands in the settings of one node. */
export interface SettingField {
  /** JSON pointer (RFC 6901) into the settings. */
  readonly pointer: string
  /** What it is beyond its JSON type; `undefined` for plain ones, which are told for their other metadata. */
  readonly kind: FieldKind | undefined
  /** The value as it stands, whether it fits the schema or not; `undefined` where it is left out. */
  readonly value: Json | undefined
  readonly meta: FieldMeta
}

/**
 * Every setting of a node that has metadata, in the order of the schema: settings and schema are walked together, through
 * lists, records, unions and optional parts. Settings that don't fit are walked as far as they do.
 *
 * Pass settings that the schema has parsed to have its defaults filled in. With a `place`, settings that don't matter in
 * that category and type (`x-places`) are left out.
 */
export const fieldsOf = (
  definition: Pick<NodeDefinition, "settings">,
  settings: unknown,
  place?: FlowPlace,
): readonly SettingField[] => {
  const fields: SettingField[] = []
  walkerOf(definition.settings)({ value: settings, pointer: "", inherited: undefined, fields, place })
  return fields
}

interface Step {
  readonly value: unknown
  readonly pointer: string
  /** Metadata of the wrappers around (`optional`, `default`): it goes before that of what they wrap. */
  readonly inherited: FieldMeta | undefined
  readonly fields: SettingField[]
  readonly place: FlowPlace | undefined
}

type Walker = (step: Step) => void

/** What is known of a schema is found out once; schemas live as long as their definitions. */
const walkers = new WeakMap<z.core.$ZodType, Walker>()

const walkerOf = (schema: z.core.$ZodType): Walker => {
  const known = walkers.get(schema)
  if (known) return known
  const meta = metaOf(schema)
  let inside: Walker | undefined
  const walker: Walker = (step) => {
    const merged = step.inherited && meta ? { ...meta, ...step.inherited } : (step.inherited ?? meta)
    if (merged && !belongs(merged["x-places"], step.place)) return
    inside ??= insideWalker(schema)
    inside(merged ? { ...step, inherited: merged } : step)
  }
  walkers.set(schema, walker)
  return walker
}

const insideWalker = (schema: z.core.$ZodType): Walker => {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodNonOptional ||
    schema instanceof z.core.$ZodReadonly ||
    schema instanceof z.core.$ZodCatch
  ) {
    return walkerOf(schema._zod.def.innerType)
  }
  if (schema instanceof z.core.$ZodLazy) return (step) => walkerOf(schema._zod.innerType)(step)
  if (schema instanceof z.core.$ZodPipe) return walkerOf(schema._zod.def.in)
  const parts = partsWalker(schema)
  return (step) => {
    report(step)
    // What is inside a reference is the reference's own business.
    if (step.inherited?.["x-field"] === undefined) parts?.({ ...step, inherited: undefined })
  }
}

const partsWalker = (schema: z.core.$ZodType): Walker | undefined => {
  if (schema instanceof z.core.$ZodObject) return objectWalker(schema)
  if (schema instanceof z.core.$ZodUnion) return unionWalker(schema._zod.def.options)
  if (schema instanceof z.core.$ZodArray) {
    const item = walkerOf(schema._zod.def.element)
    return (step) => {
      if (!Array.isArray(step.value)) return
      for (const [index, value] of step.value.entries()) item({ ...step, value, pointer: `${step.pointer}/${index}` })
    }
  }
  if (schema instanceof z.core.$ZodTuple) {
    const items = schema._zod.def.items.map(walkerOf)
    return (step) => {
      if (!Array.isArray(step.value)) return
      for (const [index, item] of items.entries()) {
        item({ ...step, value: step.value[index], pointer: `${step.pointer}/${index}` })
      }
    }
  }
  if (schema instanceof z.core.$ZodRecord) {
    const item = walkerOf(schema._zod.def.valueType)
    return (step) => {
      if (!isJsonObject(step.value)) return
      for (const [key, value] of Object.entries(step.value)) item({ ...step, value, pointer: below(step.pointer, key) })
    }
  }
  if (schema instanceof z.core.$ZodIntersection) {
    const [left, right] = [walkerOf(schema._zod.def.left), walkerOf(schema._zod.def.right)]
    return (step) => {
      left(step)
      right(step)
    }
  }
  return undefined
}

const objectWalker = (schema: z.core.$ZodObject): Walker => {
  const properties = Object.entries(schema._zod.def.shape).map(([key, property]) => ({ key, walk: walkerOf(property) }))
  return (step) => {
    if (!isJsonObject(step.value)) return
    for (const { key, walk } of properties) {
      const value = Object.hasOwn(step.value, key) ? step.value[key] : undefined
      walk({ ...step, value, pointer: below(step.pointer, key) })
    }
  }
}

/** Follows the option that the value is meant to be: the one whose literals it has, and among several, one that it fits. */
const unionWalker = (options: readonly z.core.$ZodType[]): Walker => {
  const known = options.map((option) => ({ option, literals: literalsOf(option), walk: walkerOf(option) }))
  return (step) => {
    const { value } = step
    const meant = known.filter(({ literals }) =>
      literals.every(({ key, values }) => values.has(propertyOf(value, key))),
    )
    const fitting = meant.length > 1 ? meant.find(({ option }) => z.safeParse(option, value).success) : undefined
    ;(fitting ?? meant[0])?.walk(step)
  }
}

const literalsOf = (option: z.core.$ZodType): readonly { key: string; values: ReadonlySet<unknown> }[] => {
  if (!(option instanceof z.core.$ZodObject)) return []
  return Object.entries(option._zod.def.shape).flatMap(([key, property]) =>
    property instanceof z.core.$ZodLiteral ? [{ key, values: new Set(property._zod.def.values) }] : [],
  )
}

const propertyOf = (value: unknown, key: string): unknown =>
  isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined

const below = (pointer: string, key: string): string => `${pointer}/${escapeToken(key)}`

const report = ({ value, pointer, inherited: meta, fields }: Step): void => {
  if (meta && isJson(value)) fields.push({ pointer, kind: meta["x-field"], value, meta })
}

const isJson = (value: unknown): value is Json | undefined => typeof value !== "function" && typeof value !== "symbol"

/** The metadata of a schema, where it has a title: what else zod keeps there is not a setting's. */
const metaOf = (schema: z.core.$ZodType): FieldMeta | undefined => {
  const meta = z.globalRegistry.get(schema)
  return isFieldMeta(meta) ? meta : undefined
}

const isFieldMeta = (meta: unknown): meta is FieldMeta => isJsonObject(meta) && typeof meta["title"] === "string"

/** Whether a setting matters in a place: `x-places` names categories, or `category/type`. */
const belongs = (places: readonly string[] | undefined, place: FlowPlace | undefined): boolean =>
  places === undefined ||
  place === undefined ||
  places.includes(place.category) ||
  places.includes(`${place.category}/${place.type}`)
