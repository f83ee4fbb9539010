import { resolveFlow, type Bindings } from "@gatewright/flow"
import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { flowNames } from "./flow-names.ts"
import { usesOf } from "./uses-of.ts"

/**
 * Why the caller may not set these bindings: they would put another library flow in the place of one that active flows call,
 * which decides what runs.
 */
export const whyNotRebound = async (
  after: Bindings,
  { tx, tenant, caller }: { readonly tx: StoreTransaction; readonly tenant: string; readonly caller: Caller },
): Promise<Refusal | undefined> => {
  const withoutAny = withoutRight(caller, { tenant, anyOf: ["flow:activate"] })
  if (!withoutAny) return undefined
  const before = await tx.bindings.get(tenant)
  const called = new Set([...Object.keys(before.flows), ...Object.keys(after.flows)])
  const replaced = [...called].filter((id) => resolveFlow(before, id) !== resolveFlow(after, id))
  if (replaced.length === 0) return undefined
  const uses = await usesOf(tx, tenant)
  const callers = replaced.flatMap((id) => uses.ofLive({ kind: "flow", id: resolveFlow(before, id) }))
  const named = [...new Map(callers.map((flow) => [flow.id, flow])).values()]
  if (named.length === 0) return undefined
  const runs = named.length === 1 ? "is active and would call" : "are active and would call"
  return refuse("access.denied", `${flowNames(named)} ${runs} another library flow. ${withoutAny.detail}`)
}
