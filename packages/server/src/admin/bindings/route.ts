import type { Bindings } from "@gatewright/flow"
import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import { getBindings, putBindings } from "./contract.ts"
import { whyNotRebound } from "./why-not-rebound.ts"

/** What the names in flows stand for in a tenant. */
export const bindingRoutes = (app: FastifyInstance, { store }: Services): void => {
  mount(app, getBindings, async ({ params: { tenant } }) => plain(await store.bindings.get(tenant)))

  mount(app, putBindings, ({ params: { tenant }, body: bindings, caller }) =>
    allOrNothing(store, async (tx) => {
      const refusal = await whyNotRebound(bindings, { tx, tenant, caller })
      if (refusal) return refusal
      const before = await tx.bindings.get(tenant)
      const detail = JSON.stringify({ from: before, to: bindings })
      if (JSON.stringify(before) !== JSON.stringify(bindings)) {
        await tx.bindings.set({ tenant, bindings })
        await tx.audit.append({ tenant, by: caller.name, action: "bindings.changed", subject: tenant, detail })
      }
      return plain(bindings)
    }),
  )
}

const plain = ({ secrets, connections, flows }: Bindings): Bindings => ({ secrets, connections, flows })
