import { allows, roles, type Scope, scopesOfRole } from "@gatewright/server/contract"
import { roleWords } from "./access-words.ts"

/** The roles that have a right, for people: `Owner, Publisher`. */
export const rolesWith = (scope: Scope): string =>
  roles
    .filter((role) => allows(scopesOfRole[role], scope))
    .map((role) => roleWords[role].label)
    .join(", ")
