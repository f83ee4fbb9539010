import type { User } from "@gatewright/engine"
import type { ValueObject } from "@gatewright/flow"
import type { SavedUserSetting } from "../settings/saved-user.ts"

/** What *Save in Flow store* writes for a user: nothing where it names no variable. */
export const savedValue = (
  { variable, attributes }: SavedUserSetting,
  user: User,
  extra: ValueObject = {},
): ValueObject => {
  if (variable === undefined) return {}
  const { id, username, status } = user
  const chosen =
    attributes.length === 0
      ? user.attributes
      : Object.fromEntries(attributes.map((name) => [name, ownAttribute(user, name)]))
  return { [variable]: { ...chosen, ...extra, id, username, status } }
}

const ownAttribute = ({ attributes }: User, name: string) =>
  Object.hasOwn(attributes, name) ? attributes[name] : undefined
