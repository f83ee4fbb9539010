import assert from "node:assert/strict"
import test from "node:test"
import {
  categories,
  check,
  type FlowPlace,
  isJsonObject,
  type Json,
  type JsonObject,
  newFlow,
  type NodeDefinition,
  pointerOf,
} from "@gatewright/flow"
import { catalogue, nodeDefinitions } from "@gatewright/nodes/definitions"
import { isDrawn } from "./changed-value.ts"
import { fieldAt } from "./field-at.ts"
import type { FormField } from "./form-field.ts"
import { formOfSchema } from "./form-of-schema.ts"
import { initialValue, initialVariant } from "./initial-value.ts"
import { problemsOfForm } from "./problems-of-form.ts"

/** A field at the place where it stands in settings that have an entry in every list, and an entry of every shape. */
interface Placed {
  readonly field: FormField
  readonly path: readonly (string | number)[]
  /** What it is a part of, for places where it is drawn. */
  readonly around: readonly FormField[]
}

/** Settings in which everything stands once, and the fields that show it. */
const whole = (fields: readonly FormField[]): { settings: JsonObject; placed: readonly Placed[] } => {
  const placed: Placed[] = []
  const walk = (field: FormField, path: Placed["path"], around: Placed["around"]): Json => {
    placed.push({ field, path, around })
    const inside = (parts: readonly FormField[], at: Placed["path"], of: readonly FormField[] = [field]) =>
      Object.fromEntries(parts.map((part) => [part.key, walk(part, [...at, part.key], [...around, ...of])]))
    switch (field.kind) {
      case "group":
        return inside(field.fields, path)
      case "record":
        return { one: walk(field.value, [...path, "one"], [...around, field]) }
      case "list": {
        const { item } = field
        if (item.kind !== "variants") return [walk(item, [...path, 0], [...around, field])]
        return item.variants.map((variant, index) => ({
          ...initialVariant(item.discriminator, variant),
          ...inside(variant.fields, [...path, index], [field, item]),
        }))
      }
      default:
        return initialValue(field)
    }
  }
  const settings = Object.fromEntries(fields.map((field) => [field.key, walk(field, [field.key], [])]))
  return { settings, placed }
}

const places: readonly FlowPlace[] = categories.flatMap(({ id, types }) =>
  types.length === 0 ? [{ category: id, type: "Any" }] : types.map((type) => ({ category: id, type })),
)

/** Something that the setting never is. */
const wrong = ({ kind }: FormField): Json => {
  switch (kind) {
    case "number":
    case "boolean":
    case "choice":
      return "nothing of the kind"
    default:
      return 5
  }
}

const withAt = (value: Json, [step, ...rest]: Placed["path"], put: Json): Json => {
  if (step === undefined) return put
  if (Array.isArray(value)) return value.map((each: Json, index) => (index === step ? withAt(each, rest, put) : each))
  return isJsonObject(value) ? { ...value, [step]: withAt(value[step] ?? {}, rest, put) } : value
}

const problemsWith = (definition: NodeDefinition, settings: Json, { category, type }: FlowPlace) => {
  const empty = newFlow({ id: "flow_a", category, type, name: "Test" })
  const node = {
    id: "n",
    type: definition.type,
    version: 1,
    name: "It",
    settings: isJsonObject(settings) ? settings : {},
  }
  return check({ ...empty, flow: { ...empty.flow, nodes: [node] } }, { catalogue })
}

for (const definition of nodeDefinitions) {
  const fields = formOfSchema(definition.settings)
  const { settings, placed } = whole(fields)

  test(`${definition.type}: every setting has help in words`, () => {
    const mute = placed
      .filter(({ field, around }) => {
        const inList = around.at(-1)?.kind === "list" || around.at(-1)?.kind === "record"
        return !inList && !/^[A-Z{"4][^]*\S$/.test(field.description)
      })
      .map(({ path }) => pointerOf([...path]))
    const shapes = placed.flatMap(({ field }) =>
      field.kind === "list" && field.item.kind === "variants" ? field.item.variants : [],
    )
    assert.deepEqual([...mute, ...shapes.filter(({ description }) => description === "")], [])
  })

  test(`${definition.type}: what the schema refuses is told in words at the field that shows it`, () => {
    for (const { field, path, around } of placed) {
      const place = places.find((each) => [...around, field].every((one) => isDrawn(one, each)))
      assert.ok(place, `${pointerOf([...path])} is drawn nowhere`)
      const bad = withAt(settings, path, wrong(field))
      const own = fieldAt({ fields, settings: bad, pointer: pointerOf([...path]), place })
      assert.ok(own)
      const told = problemsWith(definition, bad, place).filter(
        ({ at }) =>
          at?.setting !== undefined &&
          fieldAt({ fields, settings: bad, pointer: at.setting, place })?.pointer === own.pointer,
      )
      assert.ok(told.length > 0, `nothing is said at ${own.pointer} about ${JSON.stringify(wrong(field))}`)
      const shown = problemsOfForm(told, () => own.pointer).problemAt(own.pointer)?.message ?? ""
      assert.doesNotMatch(shown, /^The setting/)
      for (const { message } of told) {
        assert.match(message, /^[A-Z“].*\.$/)
        assert.doesNotMatch(message, /Invalid|expected|received|undefined|regex/i)
      }
    }
  })
}
