import { referencesIn, type FlowDocument } from "@gatewright/flow"
import { contentOf, writtenContent } from "../content-of.ts"
import type { ContentStore, SavedContent, ToSave } from "../content-store.ts"
import { inPortions } from "./in-portions.ts"
import { onceATransaction } from "./once-a-transaction.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlText } from "./sql-text.ts"

export const sqlContents = ({ db }: SqlContext): ContentStore => ({
  get: async ({ tenant, key }) => {
    const row = await db
      .selectFrom("contents")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .where("key", "=", key)
      .executeTakeFirst()
    return row && contentOf(row)
  },

  byDigest: async ({ tenant, digest }) => {
    const row = await db
      .selectFrom("contents")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .where("digest", "=", digest)
      .orderBy("key")
      .limit(1)
      .executeTakeFirst()
    return row && contentOf(row)
  },
})

/** The content of a document; made once for one that is saved and noted as an origin. */
export const prepareContent = (given: ToSave): SavedContent => {
  if ("key" in given) return given
  const known = prepared.get(given)
  if (known) return known
  const content = { ...writtenContent(given), document: given }
  prepared.set(given, content)
  return content
}

const prepared = new WeakMap<FlowDocument, SavedContent>()

/** Puts a content where it is not there yet, and which flows it calls. */
export const putContent = (context: SqlContext, tenant: string, content: SavedContent): Promise<void> =>
  onceATransaction(context, `content ${tenant} ${content.key}`, async () => {
    const { db } = context
    const { key, digest, text } = content
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("contents")
      .values({ tenant_id: tenant, key, digest, text })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    const calls = [...calledFlows(content.document)]
    if (numInsertedOrUpdatedRows === 0n || calls.length === 0) return
    await inPortions(calls, (some) =>
      db
        .insertInto("content_calls")
        .values(some.map((flow) => ({ tenant_id: tenant, content_key: key, flow_id: flow })))
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
  })

const calledFlows = ({ flow }: FlowDocument): ReadonlySet<string> =>
  new Set(
    flow.nodes
      .flatMap((node) => referencesIn(node.settings))
      .flatMap(({ reference }) => ("$flow" in reference ? [sqlText(reference.$flow)] : [])),
  )
