import { isJsonArray } from "../../document/json.ts"
import { badValue } from "./complaint.ts"
import { isKind, kindOf, kindWords, otherKind } from "./kind.ts"
import { objectCheck } from "./object-check.ts"
import { booleanCheck, integerCheck, oneOfCheck, stringCheck } from "./scalar-check.ts"
import { anything, onlyKnown, type Compile, type Schema, type ShapeCheck } from "./shape.ts"

/**
 * Makes a check of the JSON Schema of the flow file. It throws where it meets a keyword that it does not know, so that no
 * rule is left out in silence.
 *
 * The schema of record is zod's, and the JSON Schema is made of it. zod itself is not asked: it copies what it reads,
 * keeps every issue, and runs out of stack where there are a hundred thousand of them.
 */
export const shapeCheck = ({ $defs: definitions = {}, ...root }: Schema): ShapeCheck => {
  const checks = new Map<string, ShapeCheck>()
  const definitionOf = ($ref: string): Schema | undefined => definitions[$ref.replace("#/$defs/", "")]

  /** Definitions refer to each other and to themselves, so each is made when it is first met. */
  const reference =
    ($ref: string): ShapeCheck =>
    (value, sink) => {
      const check = checks.get($ref) ?? compile(definitionOf($ref))
      checks.set($ref, check)
      check(value, sink)
    }

  const compile: Compile = (schema) => {
    if (typeof schema !== "object") throw new Error("The check of flow files misses a part of the schema.")
    const { $schema, title, description, $ref, anyOf, const: only, enum: values, type, ...rules } = schema
    if ($ref !== undefined) return reference($ref)
    if (anyOf) return anyOfCheck(anyOf.map((branch) => ({ type: typeOf(branch), check: compile(branch) })))
    if (values ?? only !== undefined) return oneOfCheck(values ?? [only])
    if (type === "object") return objectCheck(rules, compile)
    if (type === "array") return listCheck(rules, compile)
    if (type === "string") return stringCheck(rules)
    if (type === "integer") return integerCheck(rules)
    if (type === "boolean") return booleanCheck(rules)
    onlyKnown({ type, ...rules })
    return anything
  }

  const typeOf = (schema: Schema): Schema["type"] => (schema.$ref ? definitionOf(schema.$ref) : schema)?.type

  return compile(root)
}

/** Of several kinds of values, the one that a value is of says what is wrong with it. */
const anyOfCheck = (branches: readonly { readonly type: Schema["type"]; readonly check: ShapeCheck }[]): ShapeCheck => {
  const kinds = branches.map(({ type }) => type).filter(isKind)
  const wanted = kinds.map((kind) => kindWords[kind]).join(" or ")
  return (value, sink) => {
    const kind = kindOf(value)
    const branch = branches.find(({ type }) => type === kind)
    if (branch) branch.check(value, sink)
    else badValue(sink, otherKind(wanted, value))
  }
}

const listCheck = ({ items, ...rest }: Schema, compile: Compile): ShapeCheck => {
  onlyKnown(rest)
  const check = compile(Array.isArray(items) ? undefined : items)
  return (value, sink) => {
    if (!isJsonArray(value)) return badValue(sink, otherKind("a list", value))
    for (let index = 0; index < value.length; index += 1) {
      sink.path.push(index)
      check(value[index] ?? null, sink)
      sink.path.pop()
    }
  }
}
