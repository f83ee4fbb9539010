import type { User } from "@gatewright/engine"
import { isList, type Value, type ValueObject } from "@gatewright/flow"
import type { Selectable } from "kysely"
import type { UserRecord } from "../user-store.ts"
import { folded } from "./sql-text.ts"
import { storedJson } from "./stored-json.ts"
import type { Tables } from "./tables.ts"

export type UserRow = Selectable<Tables["users"]>

/** Attributes whose value belongs to one user at most. The index `user_attributes_email` sees to it. */
export const uniqueAttributes: readonly string[] = ["email"]

export const userOf = (row: UserRow): UserRecord => {
  const attributes: ValueObject = JSON.parse(row.attributes)
  return {
    id: row.id,
    username: row.username,
    status: row.status,
    attributes,
    ...(row.password_hash === null ? {} : { passwordHash: row.password_hash }),
    passwordChangedAt: row.password_changed_at,
  }
}

/** The columns that follow from what flows may change. */
export const userColumns = ({ username, attributes }: Pick<User, "username" | "attributes">) => ({
  username,
  username_key: folded(username),
  attributes: storedJson(attributes),
})

/** Attributes that a user is found by: texts, the long ones left out (indexes of PostgreSQL end at 2.7 kB). */
export const textAttributes = (attributes: ValueObject) =>
  Object.entries(attributes).flatMap(([name, value]) =>
    typeof value === "string" && value.length <= 500 ? [{ name, value, value_key: folded(value) }] : [],
  )

/** `add` appends to lists and fills what is not there, `replace` overwrites, `remove` takes the named ones away. */
export const changedAttributes = (
  before: ValueObject,
  operation: "add" | "replace" | "remove",
  change: ValueObject,
): ValueObject => {
  switch (operation) {
    case "replace":
      return { ...before, ...change }
    case "remove":
      return Object.fromEntries(Object.entries(before).filter(([name]) => !Object.hasOwn(change, name)))
    case "add":
      return {
        ...before,
        ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, joined(before[name], value)])),
      }
  }
}

const joined = (before: Value | undefined, value: Value | undefined): Value | undefined => {
  if (!isList(before) || value === undefined) return before ?? value
  return [...before, ...(isList(value) ? value : [value])]
}
