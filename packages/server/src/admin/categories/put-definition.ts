import {
  isBuiltInCategory,
  isDefinableCategory,
  isDefinableType,
  type CategoryDefinition,
  type TypeDefinition,
} from "@gatewright/flow"
import type { FastifyReply, FastifyRequest } from "fastify"
import type { Handler } from "../../http/mount.ts"
import { etagOf, failedPrecondition } from "../../http/preconditions.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { KeptDefinition } from "../../store/category-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import type { putCategory, putType } from "./contract.ts"
import { countOf, definitionRow } from "./definition-row.ts"

/** Defines a category, or changes how it looks. Its name never changes: flows say it. */
export const putCategoryHandler =
  ({ store }: Services): Handler<typeof putCategory> =>
  ({ params: { tenant, category }, body, caller, request, reply }) =>
    allOrNothing(store, async (tx) => {
      if (!isDefinableCategory(category)) return builtIn(category)
      const definition = { name: category, ...body }
      const find = async () =>
        (await tx.categories.list(tenant)).categories.find((kept) => kept.definition.name === category)
      const before = await find()
      const { length } = (await tx.categories.list(tenant)).categories
      const refusal = whyNotPut(definition, { before, request }) ?? whyTooMany(definition, { before, length })
      if (refusal) return refusal
      const done = await tx.categories.putCategory({ tenant, definition, by: caller.name })
      await note(tx, { tenant, by: caller.name, action: `category.${done}`, subject: category, before, definition })
      const after = tagged(await find(), reply)
      return definitionRow(after, await countOf(tx.flows, { tenant, category, type: undefined }))
    })

/** The same for a type, in a category of one's own or a built-in one. */
export const putTypeHandler =
  ({ store }: Services): Handler<typeof putType> =>
  ({ params: { tenant, category, type }, body, caller, request, reply }) =>
    allOrNothing(store, async (tx) => {
      if (!isDefinableType({ category, type })) return builtIn(type)
      const definition: TypeDefinition = { category, name: type, ...body }
      const here = await tx.categories.list(tenant)
      if (!isBuiltInCategory(category) && here.categories.every((kept) => kept.definition.name !== category)) {
        return noSuchCategory(category)
      }
      const find = async () =>
        (await tx.categories.list(tenant)).types.find(
          (kept) => kept.definition.category === category && kept.definition.name === type,
        )
      const before = await find()
      const refusal =
        whyNotPut(definition, { before, request }) ?? whyTooMany(definition, { before, length: here.types.length })
      if (refusal) return refusal
      const done = await tx.categories.putType({ tenant, definition, by: caller.name })
      const subject = `${category}/${type}`
      await note(tx, { tenant, by: caller.name, action: `flow-type.${done}`, subject, before, definition })
      const { definition: after, ...kept } = tagged(await find(), reply)
      const { category: _, ...rest } = after
      return {
        category,
        ...definitionRow({ definition: rest, ...kept }, await countOf(tx.flows, { tenant, category, type })),
      }
    })

const whyNotPut = (
  { name, deletable }: CategoryDefinition,
  {
    before,
    request,
  }: { readonly before: KeptDefinition<CategoryDefinition> | undefined; readonly request: FastifyRequest },
): Refusal | undefined => {
  const failed = failedPrecondition(request, before?.revision)
  if (failed) return conditionFailed(name, { failed, by: before?.changedBy })
  if (before && !before.definition.deletable && deletable) {
    return refuse("category.permanent", `“${name}” was set to not deletable. That is for good: it stays so.`)
  }
  return undefined
}

/** Every page of the console reads all definitions of a tenant. */
const most = { definitions: 500, languages: 50 }

/** Why a definition is more than a tenant may have; what is there already can always be changed to less. */
const whyTooMany = (
  { display }: CategoryDefinition,
  { before, length }: { readonly before: object | undefined; readonly length: number },
): Refusal | undefined => {
  if (Object.keys(display).length > most.languages) {
    return refuse("category.too-many", `It has words in more than ${most.languages} languages. Leave some out.`)
  }
  return before === undefined && length >= most.definitions
    ? refuse("category.too-many", `There are ${most.definitions} already. Delete what no flow needs, and try again.`)
    : undefined
}

/** What is there is not what the request was made for. */
export const conditionFailed = (
  name: string,
  { failed, by }: { readonly failed: "changed" | "exists"; readonly by: string | undefined },
): Refusal =>
  failed === "exists"
    ? refuse("category.changed", `“${name}” is here already. Choose another name, or change the one that is here.`)
    : refuse(
        "category.changed",
        `${by === undefined ? `“${name}” was deleted` : `${by} changed “${name}”`} meanwhile. Look at what is here now, and decide again.`,
      )

export const builtIn = (name: string): Refusal =>
  refuse(
    "category.built-in",
    `“${name}” can't be defined, changed or deleted: it is built in, or of a category that takes no types of one's own.`,
  )

export const noSuchCategory = (name: string): Refusal =>
  refuse("category.not-found", `“${name}” is not defined in this tenant.`)

const tagged = <Definition>(
  kept: KeptDefinition<Definition> | undefined,
  reply: FastifyReply,
): KeptDefinition<Definition> => {
  if (!kept) throw new Error("a definition is gone in the transaction that put it")
  void reply.header("etag", etagOf(kept.revision))
  return kept
}

const note = (
  { audit }: StoreTransaction,
  {
    before,
    definition,
    ...entry
  }: {
    readonly tenant: string
    readonly by: string
    readonly action: string
    readonly subject: string
    readonly before: KeptDefinition<CategoryDefinition> | undefined
    readonly definition: CategoryDefinition
  },
) => audit.append({ ...entry, detail: JSON.stringify({ from: before?.definition, to: definition }) })
