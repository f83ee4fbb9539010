import { z } from "zod"
import { isJsonObject, type Json } from "../document/json.ts"
import { pointerOf } from "../document/pointer.ts"
import type { FieldKind, FieldMeta } from "./field.ts"
import type { FlowPlace, NodeDefinition } from "./node-definition.ts"
import { runsIn } from "./runs-in.ts"

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
  return wantedFieldsOf({ definition, settings, place, isWanted: () => true })
}

/** Those of the settings that somebody asks about: most have plain values, and pointers to them take time to make. */
export const wantedFieldsOf = ({
  definition,
  settings,
  place,
  isWanted,
}: {
  readonly definition: Pick<NodeDefinition, "settings">
  readonly settings: unknown
  readonly place: FlowPlace | undefined
  readonly isWanted: (meta: FieldMeta, value: Json | undefined) => boolean
}): readonly SettingField[] => {
  const walk: Walk = { steps: [], fields: [], place, isWanted }
  walkerOf(definition.settings)(settings, walk)
  return walk.fields
}

/** A walk through settings; `steps` lead to the value that is looked at. */
interface Walk {
  readonly steps: (string | number)[]
  readonly fields: SettingField[]
  readonly place: FlowPlace | undefined
  readonly isWanted: (meta: FieldMeta, value: Json | undefined) => boolean
}

type Walker = (value: unknown, walk: Walk) => void

/** What is known of a schema is found out once; schemas live as long as their definitions. */
const walkers = new WeakMap<z.core.$ZodType, Walker>()

const walkerOf = (schema: z.core.$ZodType): Walker => {
  const known = walkers.get(schema)
  if (known) return known
  let made: Walker | undefined
  // Made when it is first needed: schemas may hold themselves.
  const walker: Walker = (value, walk) => (made ??= madeWalker(schema, undefined))(value, walk)
  walkers.set(schema, walker)
  return walker
}

/** @param outer metadata of the wrappers around (`optional`, `default`): it goes before that of what they wrap */
const madeWalker = (schema: z.core.$ZodType, outer: FieldMeta | undefined): Walker => {
  const own = metaOf(schema)
  const meta = own && outer ? { ...own, ...outer } : (outer ?? own)
  const inner = innerOf(schema)
  if (inner) return madeWalker(inner, meta)
  const parts = partsWalker(schema)
  if (!meta) return parts ?? (() => undefined)
  return (value, walk) => {
    if (!belongs(meta["x-places"], walk.place)) return
    if (isJson(value) && walk.isWanted(meta, value)) {
      walk.fields.push({ pointer: pointerOf(walk.steps), kind: meta["x-field"], value, meta })
    }
    // What is inside a reference is the reference's own business.
    if (meta["x-field"] === undefined) parts?.(value, walk)
  }
}

/** What a wrapper wraps. */
const innerOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodDefault ||
    schema instanceof z.core.$ZodPrefault ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodNonOptional ||
    schema instanceof z.core.$ZodReadonly ||
    schema instanceof z.core.$ZodCatch
  ) {
    return schema._zod.def.innerType
  }
  if (schema instanceof z.core.$ZodLazy) return schema._zod.innerType
  return schema instanceof z.core.$ZodPipe ? schema._zod.def.in : undefined
}

const partsWalker = (schema: z.core.$ZodType): Walker | undefined => {
  if (schema instanceof z.core.$ZodObject) return objectWalker(schema)
  if (schema instanceof z.core.$ZodUnion) return unionWalker(schema._zod.def.options)
  if (schema instanceof z.core.$ZodArray) {
    const item = walkerOf(schema._zod.def.element)
    return listWalker((list) => list.map(() => item))
  }
  if (schema instanceof z.core.$ZodTuple) {
    const items = schema._zod.def.items.map(walkerOf)
    return listWalker(() => items)
  }
  if (schema instanceof z.core.$ZodRecord) {
    const item = walkerOf(schema._zod.def.valueType)
    return (value, walk) => {
      if (!isJsonObject(value)) return
      for (const [key, inside] of Object.entries(value)) {
        walk.steps.push(key)
        item(inside, walk)
        walk.steps.pop()
      }
    }
  }
  if (schema instanceof z.core.$ZodIntersection) {
    const [left, right] = [walkerOf(schema._zod.def.left), walkerOf(schema._zod.def.right)]
    return (value, walk) => {
      left(value, walk)
      right(value, walk)
    }
  }
  return undefined
}

/** Walks the items of a list: as many as there are walkers, be they there or not. */
const listWalker =
  (walkersOf: (list: readonly unknown[]) => readonly Walker[]): Walker =>
  (value, walk) => {
    if (!Array.isArray(value)) return
    for (const [index, inside] of walkersOf(value).entries()) {
      walk.steps.push(index)
      inside(value[index], walk)
      walk.steps.pop()
    }
  }

const objectWalker = (schema: z.core.$ZodObject): Walker => {
  const properties = Object.entries(schema._zod.def.shape).map(([key, property]) => ({
    key,
    inside: walkerOf(property),
  }))
  return (value, walk) => {
    if (!isJsonObject(value)) return
    for (const { key, inside } of properties) {
      walk.steps.push(key)
      inside(propertyOf(value, key), walk)
      walk.steps.pop()
    }
  }
}

/** Follows the option that the value is meant to be: the one whose literals it has, and among several, one that it fits. */
const unionWalker = (options: readonly z.core.$ZodType[]): Walker => {
  const known = options.map((option) => ({ option, literals: literalsOf(option), inside: walkerOf(option) }))
  return (value, walk) => {
    const meant = known.filter(({ literals }) =>
      literals.every(({ key, values }) => values.has(propertyOf(value, key))),
    )
    const fitting = meant.length > 1 ? meant.find(({ option }) => z.safeParse(option, value).success) : undefined
    ;(fitting ?? meant[0])?.inside(value, walk)
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
  runsIn(place.category, places) ||
  places.includes(`${place.category}/${place.type}`)
