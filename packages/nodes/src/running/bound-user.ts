import type { NodeContext, User, UserBinding } from "@gatewright/engine"
import type { UserBindingSetting } from "../settings/user-binding.ts"
import { textOf } from "./text-of.ts"

/** The user that a *User binding* means, or why nobody can tell. */
export type BoundUser =
  | { readonly kind: "found"; readonly user: User }
  | { readonly kind: "not-found" }
  | { readonly kind: "unusable"; readonly detail: string }

/** Finds the user of a binding, as the store has it now: it may have been locked since an earlier node saw it. */
export const boundUser = async (context: NodeContext<unknown>, setting: UserBindingSetting): Promise<BoundUser> => {
  const binding = bindingOf(context, setting)
  if (typeof binding === "string") return { kind: "unusable", detail: binding }
  if (binding.value === "") return { kind: "not-found" }
  const user = await context.ports.users.find(binding)
  return user === undefined ? { kind: "not-found" } : { kind: "found", user }
}

/** The binding for the store, or a sentence on why there is none. */
export const bindingOf = ({ run, value }: NodeContext<unknown>, setting: UserBindingSetting): UserBinding | string => {
  const { by, attribute, ignoreCase } = setting
  if (by === "current") {
    const id = run.user?.id ?? run.session?.userId
    return id === undefined
      ? "The user of this run is meant, but no node before found one and nobody is signed in."
      : { by: "id", value: id, ignoreCase: false }
  }
  const wanted = textOf(value(setting.value))
  if (wanted === undefined) return "The value of the user binding is not a text."
  if (by !== "attribute") return { by, value: wanted, ignoreCase }
  return attribute === "" ? "The user binding names no attribute." : { by: attribute, value: wanted, ignoreCase }
}
