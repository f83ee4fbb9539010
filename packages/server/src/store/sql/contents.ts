import { createHash } from "node:crypto"
import { digestOf, parseFlow, referencesIn, writeFlow, type FlowDocument } from "@gatewright/flow"
import type { ContentStore, SavedContent } from "../content-store.ts"
import { inPortions } from "./in-portions.ts"
import { onceATransaction } from "./once-a-transaction.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlText } from "./sql-text.ts"
import type { Tables } from "./tables.ts"

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

/** The key, the digest and the canonical text of a document; made once for one that is saved and noted as an origin. */
export const prepareContent = (document: FlowDocument): SavedContent => {
  const known = prepared.get(document)
  if (known) return known
  const text = writeFlow(document)
  const key = createHash("sha256").update(text).digest("hex")
  const content = { key, digest: digestOf(document.flow), text, document }
  prepared.set(document, content)
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

/**
 * The row as it was saved: what is in there has been a valid document, and nobody can change it. It is parsed for those who
 * look into it: an export and a backup take the text as it is.
 */
export const contentOf = ({ key, digest, text }: Tables["contents"]): SavedContent => {
  let document: FlowDocument | undefined
  return {
    key,
    digest,
    text,
    get document() {
      return (document ??= parseFlow(text))
    },
  }
}

const calledFlows = ({ flow }: FlowDocument): ReadonlySet<string> =>
  new Set(
    flow.nodes
      .flatMap((node) => referencesIn(node.settings))
      .flatMap(({ reference }) => ("$flow" in reference ? [sqlText(reference.$flow)] : [])),
  )
