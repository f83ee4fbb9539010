import { isDefinableCategory, isDefinableType } from "@gatewright/flow"
import type { FastifyRequest } from "fastify"
import type { Handler } from "../../http/mount.ts"
import { failedPrecondition } from "../../http/preconditions.ts"
import { refuse, Refusal } from "../../http/refusal.ts"
import type { KeptDefinition } from "../../store/category-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { CategoryDefinition } from "@gatewright/flow"
import { allOrNothing } from "../all-or-nothing.ts"
import { flowNames } from "../bindings/flow-names.ts"
import type { Services } from "../services.ts"
import type { deleteCategory, deleteType } from "./contract.ts"
import { builtIn, conditionFailed, noSuchCategory } from "./put-definition.ts"

/** Deletes a category with its types, where no flow is in it. */
export const deleteCategoryHandler =
  ({ store }: Services): Handler<typeof deleteCategory> =>
  ({ params: { tenant, category }, caller, request }) =>
    allOrNothing(store, async (tx) => {
      if (!isDefinableCategory(category)) return builtIn(category)
      const here = await tx.categories.list(tenant)
      const found = here.categories.find(({ definition }) => definition.name === category)
      if (!found) return noSuchCategory(category)
      const types = here.types.filter(({ definition }) => definition.category === category)
      const permanent = types.find(({ definition }) => !definition.deletable)
      const refusal =
        whyNotDeleted(found, request) ??
        (permanent && isPermanent(permanent)) ??
        (await whyInUse(tx, { tenant, category, name: category }))
      if (refusal) return refusal
      await tx.categories.deleteCategory({ tenant, category })
      const detail = JSON.stringify({ was: found.definition, types: types.map(({ definition }) => definition) })
      await tx.audit.append({ tenant, by: caller.name, action: "category.deleted", subject: category, detail })
      return undefined
    })

/** Deletes a type that no flow has. */
export const deleteTypeHandler =
  ({ store }: Services): Handler<typeof deleteType> =>
  ({ params: { tenant, category, type }, caller, request }) =>
    allOrNothing(store, async (tx) => {
      if (!isDefinableType({ category, type })) return builtIn(type)
      const found = (await tx.categories.list(tenant)).types.find(
        ({ definition }) => definition.category === category && definition.name === type,
      )
      if (!found) return noSuchCategory(type)
      const refusal = whyNotDeleted(found, request) ?? (await whyInUse(tx, { tenant, category, type, name: type }))
      if (refusal) return refusal
      await tx.categories.deleteType({ tenant, category, type })
      const detail = JSON.stringify({ was: found.definition })
      const subject = `${category}/${type}`
      await tx.audit.append({ tenant, by: caller.name, action: "flow-type.deleted", subject, detail })
      return undefined
    })

const whyNotDeleted = (kept: KeptDefinition<CategoryDefinition>, request: FastifyRequest): Refusal | undefined => {
  const failed = failedPrecondition(request, kept.revision)
  if (failed) return conditionFailed(kept.definition.name, { failed, by: kept.changedBy })
  return kept.definition.deletable ? undefined : isPermanent(kept)
}

const isPermanent = ({ definition: { name } }: KeptDefinition<CategoryDefinition>): Refusal =>
  refuse("category.permanent", `“${name}” was set to not deletable. That is for good: it can't be deleted.`)

/** The refusal names flows that are in the way, the first of them as links can be made of. */
const whyInUse = async (
  { flows }: StoreTransaction,
  {
    name,
    ...place
  }: { readonly tenant: string; readonly category: string; readonly type?: string; readonly name: string },
): Promise<Refusal | undefined> => {
  const found = await flows.list({ ...place, sort: "name", order: "asc", page: 1, size: told })
  if (found.total === 0) return undefined
  const users = found.flows.map(({ id, name: flow }) => ({ id, name: flow }))
  const shown =
    found.total > told
      ? `${users[0] ? flowNames(users.slice(0, 1)) : ""} and ${found.total - 1} more`
      : flowNames(users)
  const verb = found.total === 1 ? "belongs" : "belong"
  const them = found.total === 1 ? "that flow" : "those flows"
  return new Refusal({
    code: "category.in-use",
    detail: `${shown} ${verb} to “${name}”. Delete ${them} first.`,
    extensions: { flows: users, total: found.total },
  })
}

/** More flows than anybody reads one by one. */
const told = 20
