import type { ASTNode } from "@marcbachmann/cel-js"
import { parseExpression } from "./parse-expression.ts"

/** How a row compares, in the order that a person chooses from. */
export const comparisons = [
  "==",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "contains",
  "in",
  "has",
  "hasNot",
  "isTrue",
  "isFalse",
] as const
/** How a row compares its variable. */
export type Comparison = (typeof comparisons)[number]

/** What a variable is compared with. */
export type RowValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly boolean: boolean }
  | { readonly kind: "variable"; readonly path: string }
  | { readonly kind: "list"; readonly texts: readonly string[] }

/** One comparison of a variable; `value` counts where the comparison takes one (`takesValue`). */
export interface ConditionRow {
  readonly variable: string
  readonly comparison: Comparison
  readonly value: RowValue
}

/** Rows that must all hold, or one of them; a group may hold groups. No rows at all: always. */
export interface ConditionGroup {
  readonly join: "&&" | "||"
  readonly rows: readonly (ConditionRow | ConditionGroup)[]
}

/** Tells a group of rows from a single row. */
export const isConditionGroup = (row: ConditionRow | ConditionGroup): row is ConditionGroup => "rows" in row

/** Whether a comparison has a value on its other side. */
export const takesValue = (comparison: Comparison): boolean =>
  !["has", "hasNot", "isTrue", "isFalse"].includes(comparison)

/** What stands in a row where nothing does. */
export const noValue: RowValue = { kind: "text", text: "" }

const maxDepth = 2

/**
 * A condition as rows of comparisons, or `undefined` where it says more than rows can show: calculations, calls, and groups
 * deeper than two. The law: `conditionRows(writeCondition(rows))` gives the rows again.
 */
export const conditionRows = (source: string): ConditionGroup | undefined => {
  const parsed = parseExpression(source)
  if (!parsed.ok) return undefined
  const { compiled: node } = parsed
  if (node.op === "value" && node.args === true) return { join: "&&", rows: [] }
  return node.op === "&&" || node.op === "||" ? groupOf(node, 1) : around(rowOf(node))
}

/** The expression of rows. Rows that are not filled in yet are written as they are: nobody should keep them so. */
export const writeCondition = ({ join, rows }: ConditionGroup): string =>
  rows.length === 0
    ? "true"
    : rows
        .map((row) =>
          isConditionGroup(row)
            ? row.rows.length > 1 && row.join !== join
              ? `(${writeCondition(row)})`
              : writeCondition(row)
            : writeRow(row),
        )
        .join(` ${join} `)

const around = (row: ConditionRow | undefined): ConditionGroup | undefined => row && { join: "&&", rows: [row] }

const groupOf = (node: ASTNode, depth: number): ConditionGroup | undefined => {
  if (node.op !== "&&" && node.op !== "||") return undefined
  const join = node.op
  const rows = sidesOf(node, join).map((side) => {
    if (side.op !== "&&" && side.op !== "||") return rowOf(side)
    return depth < maxDepth ? groupOf(side, depth + 1) : undefined
  })
  const known = rows.filter((row) => row !== undefined)
  return known.length === rows.length ? { join, rows: known } : undefined
}

/** `a && b && c` is a tree of pairs; a group lists its members. */
const sidesOf = (node: ASTNode, join: "&&" | "||"): readonly ASTNode[] =>
  node.op === join ? node.args.flatMap((side) => sidesOf(side, join)) : [node]

const rowOf = (node: ASTNode): ConditionRow | undefined => {
  switch (node.op) {
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=": {
      const [variable, value] = [pathOf(node.args[0]), valueOf(node.args[1])]
      return variable === undefined || value === undefined ? undefined : { variable, comparison: node.op, value }
    }
    case "in":
      return memberRow(node.args[0], node.args[1])
    case "!_": {
      const inner = rowOf(node.args)
      if (inner?.comparison === "has") return { ...inner, comparison: "hasNot" }
      return inner?.comparison === "isTrue" ? { ...inner, comparison: "isFalse" } : undefined
    }
    case "call": {
      const [name, [first, ...more]] = node.args
      const variable = name === "has" && first && more.length === 0 ? pathOf(first) : undefined
      return variable === undefined ? undefined : { variable, comparison: "has", value: noValue }
    }
    default: {
      const variable = pathOf(node)
      return variable === undefined ? undefined : { variable, comparison: "isTrue", value: noValue }
    }
  }
}

/** `form.role in ["a", "b"]` asks of a variable, and so does `"admin" in user.roles`. */
const memberRow = (left: ASTNode, right: ASTNode): ConditionRow | undefined => {
  const holder = pathOf(right)
  if (holder !== undefined) {
    const value = valueOf(left)
    return value && value.kind !== "list" ? { variable: holder, comparison: "contains", value } : undefined
  }
  const [variable, value] = [pathOf(left), valueOf(right)]
  return variable !== undefined && value?.kind === "list" ? { variable, comparison: "in", value } : undefined
}

const valueOf = (node: ASTNode): RowValue | undefined => {
  if (node.op === "list") {
    const texts = node.args.map((item) => (item.op === "value" ? item.args : undefined))
    const known = texts.filter((text) => typeof text === "string")
    return known.length === texts.length ? { kind: "list", texts: known } : undefined
  }
  if (node.op === "-_") {
    const inner = valueOf(node.args)
    return inner?.kind === "number" ? { kind: "number", number: -inner.number } : undefined
  }
  if (node.op !== "value") {
    const path = pathOf(node)
    return path === undefined ? undefined : { kind: "variable", path }
  }
  const literal: unknown = node.args
  if (typeof literal === "string") return { kind: "text", text: literal }
  if (typeof literal === "boolean") return { kind: "boolean", boolean: literal }
  const number = typeof literal === "bigint" ? Number(literal) : literal
  // A whole number that JavaScript can't hold would be written as another one.
  if (typeof number !== "number" || (typeof literal === "bigint" && !Number.isSafeInteger(number))) return undefined
  return { kind: "number", number }
}

const pathOf = (node: ASTNode): string | undefined => {
  if (node.op === "id") return node.args
  if (node.op !== ".") return undefined
  const before = pathOf(node.args[0])
  return before === undefined ? undefined : `${before}.${node.args[1]}`
}

const writeRow = ({ variable, comparison, value }: ConditionRow): string => {
  switch (comparison) {
    case "has":
      return `has(${variable})`
    case "hasNot":
      return `!has(${variable})`
    case "isTrue":
      return variable
    case "isFalse":
      return `!${variable}`
    case "contains":
      return `${writeValue(value)} in ${variable}`
    default:
      return `${variable} ${comparison} ${writeValue(value)}`
  }
}

const writeValue = (value: RowValue): string => {
  switch (value.kind) {
    case "text":
      return JSON.stringify(value.text)
    case "number":
      return writeNumber(value.number)
    case "boolean":
      return String(value.boolean)
    case "variable":
      return value.path
    case "list":
      return `[${value.texts.map((text) => JSON.stringify(text)).join(", ")}]`
  }
}

/** A whole number beyond those that JavaScript counts one by one is written with a point, so that it is read as it is. */
const writeNumber = (number: number): string => {
  if (Object.is(number, -0)) return "0"
  const written = String(number)
  return Number.isInteger(number) && !Number.isSafeInteger(number) && !written.includes("e") ? `${written}.0` : written
}
