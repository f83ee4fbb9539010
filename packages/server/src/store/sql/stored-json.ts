import { Secret, type ValueObject } from "@gatewright/flow"

/** Values as a column keeps them. A `Secret` must not get there: whoever put one has a bug, and the call fails. */
export const storedJson = (values: ValueObject): string =>
  JSON.stringify(values, function (this: ValueObject, key: string, value: unknown) {
    if (this[key] instanceof Secret) throw new TypeError(`A secret can't be kept in the attribute ${key}.`)
    return value
  })
