import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { sealingKey } from "../../ports/sealing-key.ts"
import type { TenantSettings } from "../../store/tenant-store.ts"
import type { Services } from "../services.ts"
import { getSealingKey, getSettings, putSettings } from "./contract.ts"

/** Settings of a tenant, and the key that secrets are sealed to for this server. */
export const settingsRoutes = (app: FastifyInstance, { store, world }: Services): void => {
  mount(app, getSettings, async ({ params: { tenant } }) => settingsOf(await store.tenants.get(tenant)))

  mount(app, putSettings, ({ params: { tenant }, body, caller }) =>
    store.transaction(async (tx) => {
      const before = settingsOf(await tx.tenants.get(tenant))
      const { approval = before.approval, designersDebug = before.designersDebug } = body
      const changed = {
        ...(approval === before.approval ? {} : { approval }),
        ...(designersDebug === before.designersDebug ? {} : { designersDebug }),
      }
      if (Object.keys(changed).length > 0) {
        await tx.tenants.set(tenant, { approval, designersDebug })
        const detail = JSON.stringify(changed)
        await tx.audit.append({ tenant, by: caller.name, action: "settings.changed", subject: tenant, detail })
      }
      return { approval, designersDebug }
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

const settingsOf = (tenant: TenantSettings | undefined): TenantSettings => ({
  approval: tenant?.approval ?? false,
  designersDebug: tenant?.designersDebug ?? false,
})
