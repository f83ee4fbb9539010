import { ExpressionFailure, kindOf, paid, spend, type Evaluation } from "./evaluation.ts"
import { measured } from "./measure.ts"
import { number, refuseSecret } from "./operators.ts"
import { valueText } from "./value-text.ts"
import { isList, isMap, type Value } from "./value.ts"

/** A function or a method with the numbers of arguments that it takes; a method's receiver is not counted. */
export interface Callable {
  readonly least: number
  readonly most: number
  readonly call: (evaluation: Evaluation, receiver: Value, given: readonly Value[]) => Value
}

type OnText = (text: string, given: readonly Value[], evaluation: Evaluation) => Value

const onText = (least: number, most: number, run: OnText): Callable => ({
  least,
  most,
  call: (evaluation, receiver, given) => {
    const result = run(paid(evaluation, text(receiver)), given, evaluation)
    return typeof result === "string" ? paid(evaluation, result) : result
  },
})

const size = (evaluation: Evaluation, value: Value): number => {
  spend(evaluation, 1)
  if (typeof value === "string" || isList(value)) return value.length
  if (isMap(value)) return Object.keys(value).length
  throw new ExpressionFailure(`A text, a list or an object has a size, and this is ${kindOf(value)}.`)
}

/** What is called after a dot. Positions and lengths are UTF-16 code units, and behave as in JavaScript. */
export const methods: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ["trim", onText(0, 0, (value) => value.trim())],
  ["toLowerCase", onText(0, 0, (value) => value.toLowerCase())],
  ["toUpperCase", onText(0, 0, (value) => value.toUpperCase())],
  [
    "slice",
    onText(1, 2, (value, [start, end]) => value.slice(position(start), end === undefined ? undefined : number(end))),
  ],
  [
    "substring",
    onText(1, 2, (value, [start, end]) =>
      value.substring(position(start), end === undefined ? undefined : number(end)),
    ),
  ],
  // Literal and everywhere: `$&` means nothing in the replacement, and an empty search finds nothing.
  [
    "replace",
    onText(2, 2, (value, [search, by], evaluation) => replaceAll(evaluation, value, [text(search), text(by)])),
  ],
  [
    "split",
    onText(1, 1, (value, [separator], evaluation) => {
      const parts = value.split(text(separator))
      spend(evaluation, parts.length)
      return parts
    }),
  ],
  ["concat", onText(1, 8, (value, given) => value + given.map((item) => text(item)).join(""))],
  ["prepend", onText(1, 8, (value, given) => given.map((item) => text(item)).join("") + value)],
  ["contains", onText(1, 1, (value, [part]) => value.includes(text(part)))],
  ["startsWith", onText(1, 1, (value, [part]) => value.startsWith(text(part)))],
  ["endsWith", onText(1, 1, (value, [part]) => value.endsWith(text(part)))],
  ["indexOf", onText(1, 1, (value, [part]) => value.indexOf(text(part)))],
  ["size", { least: 0, most: 0, call: (evaluation, receiver) => size(evaluation, receiver) }],
  [
    "join",
    {
      least: 0,
      most: 1,
      call: (evaluation, receiver, [separator]) => {
        if (!isList(receiver))
          throw new ExpressionFailure(`Only a list can be joined, and this is ${kindOf(receiver)}.`)
        const between = separator === undefined ? "" : text(separator)
        return receiver
          .map((item) => paid(evaluation, between + text(item)))
          .join("")
          .slice(between.length)
      },
    },
  ],
])

/** What is called by its name alone. The first argument stands where a method has its receiver. */
export const functions: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ["size", { least: 1, most: 1, call: (evaluation, value) => size(evaluation, value) }],
  [
    "string",
    {
      least: 1,
      most: 1,
      call: (evaluation, value) => {
        refuseSecret(value)
        return paid(evaluation, valueText(measured(value)))
      },
    },
  ],
  ["double", { least: 1, most: 1, call: (_, value) => toNumber(value) }],
  ["int", { least: 1, most: 1, call: (_, value) => Math.trunc(toNumber(value)) }],
])

const text = (value: Value | undefined): string => {
  if (typeof value === "string") return value
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  refuseSecret(value ?? null)
  throw new ExpressionFailure(`A text is needed here, and this is ${kindOf(value ?? null)}.`)
}

const position = (value: Value | undefined): number => number(value ?? null)

const replaceAll = (evaluation: Evaluation, value: string, [search, by]: readonly [string, string]): string => {
  if (search === "") return value
  const parts = value.split(search)
  // Paid for before it is made: short texts can grow into very long ones.
  spend(evaluation, parts.length + ((parts.length * by.length) >> 4))
  return parts.join(by)
}

const toNumber = (value: Value): number => {
  if (typeof value === "number") return value
  const found = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN
  if (Number.isFinite(found)) return found
  refuseSecret(value)
  throw new ExpressionFailure("This text is not a number.")
}
