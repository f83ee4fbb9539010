import type { Caller } from "../../http/caller.ts"
import { withoutRight } from "../../http/authorize.ts"
import type { Handler } from "../../http/mount.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { allows } from "../access.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import { goLive } from "../versions/go-live.ts"
import type { changeFlow } from "./contract.ts"
import { flowDetail, noSuchFlow } from "./flow-detail.ts"
import { hasDefault } from "./flow-row.ts"

/** Changes the general configuration (P4): all of what was asked, or nothing. */
export const changeFlowHandler =
  (services: Services): Handler<typeof changeFlow> =>
  async ({ params: { tenant, flow }, body, caller }) => {
    const { active, isDefault, revision, ...head } = body
    const withoutAny = whyNotAllowed(caller, { tenant, head, runs: active !== undefined || isDefault === true })
    if (withoutAny) return withoutAny
    const refusal = await allOrNothing(services.store, async (tx) => {
      const change = { tx, services, tenant, flow, caller }
      if (Object.keys(head).length > 0) {
        const refused = await changeHead({ ...change, revision, head })
        if (refused) return refused
      }
      if (active !== undefined) {
        const refused = active ? await activate(change) : await deactivate(change)
        if (refused) return refused
      }
      return isDefault ? makeDefault(change) : undefined
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  }

/** What a flow is called is for designers; what runs is for publishers. */
const whyNotAllowed = (
  caller: Caller,
  { tenant, head, runs }: { readonly tenant: string; readonly head: Head; readonly runs: boolean },
): Refusal | undefined =>
  (Object.keys(head).length > 0 ? withoutRight(caller, { tenant, anyOf: ["flow:write"] }) : undefined) ??
  (runs ? withoutRight(caller, { tenant, anyOf: ["flow:activate"] }) : undefined)

interface Change {
  readonly tx: StoreTransaction
  readonly services: Services
  readonly tenant: string
  readonly flow: string
  readonly caller: Caller
}

type Head = Parameters<StoreTransaction["flows"]["setHead"]>[0]["head"]

const changeHead = async ({
  tx,
  tenant,
  flow,
  caller,
  revision,
  head,
}: Change & { revision: number | undefined; head: Head }) => {
  const saved = await tx.flows.setHead({
    tenant,
    flow,
    revision,
    head,
    waits: await isForOthersToPublish({ tx, tenant, caller }),
    by: caller.name,
  })
  if (saved.kind === "not-found") return noSuchFlow(flow)
  if (saved.kind === "conflict") {
    return refuse(
      "flow.conflict",
      `${saved.flow.changedBy} saved revision ${saved.flow.revision} meanwhile. Nothing was written.`,
    )
  }
  if (saved.kind === "saved") {
    const { digest, revision: to, live } = saved.flow
    const detail = JSON.stringify({ to, changed: Object.keys(head), runs: live?.revision === to })
    await tx.audit.append({ tenant, by: caller.name, action: "flow.configured", subject: flow, digest, detail })
  }
  return undefined
}

/** The general configuration runs as well (P4.3 says what of people is written down), so it goes live as a draft does. */
const isForOthersToPublish = async ({ tx, tenant, caller }: Pick<Change, "tx" | "tenant" | "caller">) =>
  !allows(caller.scopesIn(tenant), "flow:activate") || (await tx.tenants.get(tenant))?.approval === true

const activate = async ({ tx, services, tenant, flow, caller }: Change): Promise<Refusal | undefined> => {
  const found = await tx.flows.get({ tenant, flow })
  if (!found) return noSuchFlow(flow)
  if (found.flow.live) return undefined
  return goLive({ tenant, flow, revision: found.flow.revision }, { tx, services, caller })
}

const deactivate = async ({ tx, tenant, flow, caller }: Change): Promise<Refusal | undefined> => {
  const result = await tx.flows.deactivate({ tenant, flow, by: caller.name })
  switch (result.kind) {
    case "not-found":
      return noSuchFlow(flow)
    case "is-default":
      return refuse(
        "flow.is-default",
        "It is the default of its type. Make another flow the default first, then deactivate this one.",
      )
    case "deactivated":
      await audit({ tx, tenant, flow, caller, action: "flow.deactivated" })
      return undefined
  }
}

const makeDefault = async ({ tx, tenant, flow, caller }: Change): Promise<Refusal | undefined> => {
  const found = await tx.flows.get({ tenant, flow })
  if (!found) return noSuchFlow(flow)
  if (!hasDefault(found.flow))
    return refuse("flow.no-default", "Flows of this type are run by their own address; none is the default.")
  const result = await tx.flows.setDefault({ tenant, flow, by: caller.name })
  switch (result.kind) {
    case "not-found":
      return noSuchFlow(flow)
    case "inactive":
      return refuse("flow.not-active", "Only an active flow can be the default. Activate it first.")
    case "set":
      await audit({ tx, tenant, flow, caller, action: "flow.made-default" })
      return undefined
  }
}

const audit = ({ tx, tenant, flow, caller, action }: Omit<Change, "services"> & { action: string }) =>
  tx.audit.append({ tenant, by: caller.name, action, subject: flow })
