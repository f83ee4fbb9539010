import type { Json } from "../document/json.ts"
import { byCodeUnit } from "../export/by-code-unit.ts"
import { sameJson } from "../compare/same-json.ts"
import { itemKeys } from "./item-keys.ts"
import type { MergedValue, ThreeValues } from "./merge-json.ts"

interface Lists {
  readonly base: readonly Json[]
  readonly ours: readonly Json[]
  readonly theirs: readonly Json[]
  /** Merges an item. */
  readonly merge: (values: ThreeValues) => MergedValue | undefined
}

/**
 * Takes the changes of both sides to a list whose items are told apart by `id` or `name`: items come, go, change and move.
 * What both added at one place is put in order of code units, so that it does not matter which side is which.
 */
export const mergeLists = ({ base, ours, theirs, merge }: Lists): MergedValue | undefined => {
  const keys = itemKeys([base, ours, theirs])
  if (!keys) return undefined
  const [old, here, there] = [keys[0] ?? [], keys[1] ?? [], keys[2] ?? []]
  const items = new Map<string, Json>()
  for (const key of new Set([...old, ...here, ...there])) {
    const item = merge({
      base: base[old.indexOf(key)],
      ours: ours[here.indexOf(key)],
      theirs: theirs[there.indexOf(key)],
    })
    if (!item) return undefined
    if (item.value !== undefined) items.set(key, item.value)
  }
  const stays = (key: string): boolean => items.has(key)
  const order = mergeOrder({ old: old.filter(stays), here: here.filter(stays), there: there.filter(stays) })
  return order && { value: order.flatMap((key) => items.get(key) ?? []) }
}

interface Orders {
  readonly old: readonly string[]
  readonly here: readonly string[]
  readonly there: readonly string[]
}

/** `undefined` where both sides moved items, to different places. */
const mergeOrder = ({ old, here, there }: Orders): readonly string[] | undefined => {
  const isShared = (key: string): boolean => here.includes(key) && there.includes(key)
  const spine = orderOf({ old: old.filter(isShared), here: here.filter(isShared), there: there.filter(isShared) })
  return (
    spine &&
    [undefined, ...spine].flatMap((key) => {
      const added = [runAfter(key, here, isShared), runAfter(key, there, isShared)]
      return [
        ...(key === undefined ? [] : [key]),
        ...added.toSorted((a, b) => byCodeUnit(a[0] ?? "", b[0] ?? "")).flat(),
      ]
    })
  )
}

const orderOf = ({ old, here, there }: Orders): readonly string[] | undefined => {
  if (sameJson(here, there)) return here
  const isOld = (key: string): boolean => old.includes(key)
  const [hereKept, thereKept] = [here, there].map((keys) => sameJson(keys.filter(isOld), old))
  if (hereKept === thereKept) return hereKept === true ? [here, there].toSorted(byText)[0] : undefined
  return hereKept === true ? there : here
}

const byText = (a: readonly string[], b: readonly string[]): number => byCodeUnit(JSON.stringify(a), JSON.stringify(b))

/** The items that one side alone has, behind an item that both have, or at the beginning. */
const runAfter = (
  key: string | undefined,
  keys: readonly string[],
  isShared: (key: string) => boolean,
): readonly string[] => {
  const rest = keys.slice(key === undefined ? 0 : keys.indexOf(key) + 1)
  const end = rest.findIndex(isShared)
  return end < 0 ? rest : rest.slice(0, end)
}
