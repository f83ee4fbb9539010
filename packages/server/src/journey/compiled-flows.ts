import { compileFlow, type CompiledFlow, type Libraries, type Runners } from "@gatewright/engine"
import type { Catalogue } from "@gatewright/flow"
import type { Things } from "../ports/things-of.ts"
import type { Store } from "../store/store.ts"

/** Compiled flows by tenant and digest. A digest never means anything else, so nothing here is ever stale. */
export interface CompiledFlows {
  readonly byDigest: (flow: { readonly tenant: string; readonly digest: string }) => Promise<CompiledFlow | undefined>
  /** What the engine asks for when a flow calls a library flow of the same tenant: the one that it is bound to here. */
  readonly libraries: (tenant: string, things: Pick<Things, "flow">) => Libraries
}

/** How many versions are kept compiled; the one that was not used for longest goes first. */
const kept = 500

/** A cache of compiled flows over the store. */
export const createCompiledFlows = ({
  store,
  catalogue,
  runners,
}: {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly runners: Runners
}): CompiledFlows => {
  const cache = new Map<string, CompiledFlow>()

  const byDigest: CompiledFlows["byDigest"] = async ({ tenant, digest }) => {
    const key = `${tenant} ${digest}`
    const cached = cache.get(key) ?? (await compile(tenant, digest))
    if (cached) use(key, cached)
    return cached
  }
  const compile = async (tenant: string, digest: string): Promise<CompiledFlow | undefined> => {
    const content = await store.contents.byDigest({ tenant, digest })
    return content && compileFlow({ flow: content.document.flow, digest, catalogue, runners })
  }
  const use = (key: string, compiled: CompiledFlow): void => {
    cache.delete(key)
    cache.set(key, compiled)
    const oldest = cache.keys().next().value
    if (cache.size > kept && oldest !== undefined) cache.delete(oldest)
  }

  return {
    byDigest,
    libraries: (tenant, things) => ({
      live: async (called) => {
        const live = await store.flows.live({ tenant, flow: await things.flow(called) })
        return live?.category === "libraries" ? byDigest({ tenant, digest: live.digest }) : undefined
      },
      // The digest alone decides: what the id was bound to when the run called it may be bound elsewhere by now.
      pinned: async (_called, digest) => {
        const compiled = await byDigest({ tenant, digest })
        return compiled?.flow.category === "libraries" ? compiled : undefined
      },
    }),
  }
}
