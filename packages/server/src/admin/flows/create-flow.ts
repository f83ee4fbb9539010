import { isTypeOf, newFlow, newFlowId, categoryLabel, flowTypeLabel, type FlowDocument } from "@gatewright/flow"
import type { Caller } from "../../http/caller.ts"
import { refuse, Refusal } from "../../http/refusal.ts"
import type { Handler } from "../../http/mount.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { categorisationOf } from "../categories/categorisation-of.ts"
import { asCopy } from "../origins/as-copy.ts"
import { noteCopy } from "../origins/note-copy.ts"
import type { Services } from "../services.ts"
import type { createFlow } from "./contract.ts"
import { librariesOfTemplate } from "../templates/libraries-of-template.ts"
import { flowDetail, noSuchFlow } from "./flow-detail.ts"

/** Adds a flow: empty, a copy of another, or from a template. It is inactive and not default (P3.2). */
export const createFlowHandler =
  (services: Services): Handler<typeof createFlow> =>
  async ({ params: { tenant }, body, caller }) => {
    const { category, type, name, description } = body
    const origin = await originOf(body.from, { tenant, services })
    if (origin instanceof Refusal) return origin
    const libraries =
      body.from.kind === "template" && origin ? librariesOfTemplate(origin, await services.templates()) : []
    const head = { id: newFlowId(), category, type, name, description }
    const document = origin ? asCopy(origin, head) : newFlow(head)
    const written = await allOrNothing(services.store, async (tx) => {
      if (!isTypeOf({ category, type }, await categorisationOf(tx, tenant))) {
        return refuse("flow.wrong-type", `“${flowTypeLabel(type)}” is not a flow type of ${categoryLabel(category)}.`)
      }
      // A library keeps the id of the gallery, so that flows made from several templates share it: one that is there stays.
      for (const library of libraries) {
        const added = await tx.flows.create({ tenant, document: library, by: caller.name })
        if (added.kind === "created") await noteCreated(added.flow, { tx, tenant, caller })
      }
      const action = body.from.kind === "copy" ? "copied" : "created"
      const created = await tx.flows.create({ tenant, document, by: caller.name, action })
      if (body.from.kind === "copy" && origin) await noteCopy(document, { of: origin, tx, tenant })
      await noteCreated(created.flow, { tx, tenant, caller })
      return created
    })
    return written instanceof Refusal ? written : flowDetail(written.flow.id, { tenant, services })
  }

const noteCreated = (
  { id, digest }: FlowRecord,
  { tx, tenant, caller }: { tx: StoreTransaction; tenant: string; caller: Caller },
) => tx.audit.append({ tenant, by: caller.name, action: "flow.created", subject: id, digest })

type Origin = { kind: "empty" } | { kind: "copy"; flow: string } | { kind: "template"; template: string }

const originOf = async (
  from: Origin,
  { tenant, services }: { tenant: string; services: Services },
): Promise<FlowDocument | Refusal | undefined> => {
  switch (from.kind) {
    case "empty":
      return undefined
    case "copy":
      return (await services.store.flows.get({ tenant, flow: from.flow }))?.draft.document ?? noSuchFlow(from.flow)
    case "template":
      return (
        (await services.templates()).get(from.template)?.document ??
        refuse("template.not-found", `There is no template “${from.template}”.`)
      )
  }
}
