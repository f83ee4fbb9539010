import { isJsonObject } from "../../document/json.ts"
import { badValue, type Sink } from "./complaint.ts"
import { otherKind } from "./kind.ts"
import { anything, onlyKnown, type Compile, type Schema, type ShapeCheck } from "./shape.ts"

/** An object with fields of its own and free ones beside them, or one with any keys and values of one kind. */
export const objectCheck = (
  { properties, required = [], patternProperties = {}, propertyNames, additionalProperties, ...rest }: Schema,
  compile: Compile,
): ShapeCheck => {
  onlyKnown(rest)
  return properties
    ? fieldsCheck({ properties, required, free: Object.keys(patternProperties) }, compile)
    : recordCheck(compile(propertyNames), compile(additionalProperties))
}

interface Fields {
  readonly properties: NonNullable<Schema["properties"]>
  readonly required: readonly string[]
  /** Patterns of the names of fields that may stand beside the known ones and hold anything. */
  readonly free: readonly string[]
}

const fieldsCheck = ({ properties, required, free }: Fields, compile: Compile): ShapeCheck => {
  const fields = new Map(Object.entries(properties).map(([name, schema]) => [name, compile(schema)]))
  const known = [...fields.keys()]
  const freeNames = free.map((pattern) => new RegExp(pattern))
  return (value, sink) => {
    if (!isJsonObject(value)) return badValue(sink, otherKind("an object", value))
    for (const name of required) {
      if (!Object.hasOwn(value, name)) sink.complain({ kind: "missing" }, name)
    }
    for (const name of Object.keys(value)) {
      const check = fields.get(name)
      if (check) {
        sink.path.push(name)
        check(value[name] ?? null, sink)
        sink.path.pop()
      } else if (!freeNames.some((pattern) => pattern.test(name))) {
        sink.complain({ kind: "unknown", known }, name)
      }
    }
  }
}

const recordCheck = (checkName: ShapeCheck, check: ShapeCheck): ShapeCheck => {
  const isFree = check === anything
  return (value, sink) => {
    if (!isJsonObject(value)) return badValue(sink, otherKind("an object", value))
    if (isFree) return
    const names = ofNames(sink)
    for (const name of Object.keys(value)) {
      sink.path.push(name)
      checkName(name, names)
      check(value[name] ?? null, sink)
      sink.path.pop()
    }
  }
}

/** What is wrong with a name is told of the key, not of its value. */
const ofNames = ({ path, complain }: Sink): Sink => ({
  path,
  complain: (fault) => complain(fault.kind === "bad-value" ? { ...fault, kind: "bad-key" } : fault),
})
