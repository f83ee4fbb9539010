import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { sealingKey } from "../../ports/sealing-key.ts"
import type { Services } from "../services.ts"
import { getSealingKey, getSettings, putSettings } from "./contract.ts"

/** Settings of a tenant, and the key that secrets are sealed to for this server. */
export const settingsRoutes = (app: FastifyInstance, { store, world }: Services): void => {
  mount(app, getSettings, async ({ params: { tenant } }) => ({
    approval: (await store.tenants.get(tenant))?.approval ?? false,
  }))

  mount(app, putSettings, ({ params: { tenant }, body: { approval }, caller }) =>
    store.transaction(async (tx) => {
      const before = (await tx.tenants.get(tenant))?.approval ?? false
      if (before !== approval) {
        await tx.tenants.setApproval({ id: tenant, approval })
        const detail = JSON.stringify({ approval })
        await tx.audit.append({ tenant, by: caller.name, action: "settings.changed", subject: tenant, detail })
      }
      return { approval }
    }),
  )

  mount(app, getSealingKey, async () => {
    const key = await sealingKey(world)
    return (
      key?.publicKey ??
      refuse(
        "sealing-key.lost",
        "The seal key that keeps it is missing. Put it back at the end of the list, and start again.",
      )
    )
  })
}
