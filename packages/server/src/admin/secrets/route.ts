import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import { configuredSecrets } from "../../ports/configured-secrets.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { usesOf } from "../bindings/uses-of.ts"
import { flowNames } from "../bindings/flow-names.ts"
import type { Services } from "../services.ts"
import { deleteSecret, listSecrets, putSecret } from "./contract.ts"
import { maskedValue } from "./masked-value.ts"
import { secretRow, secretRows } from "./secret-rows.ts"

/** Named secrets of a tenant: set and deleted here, read by nobody. */
export const secretRoutes = (app: FastifyInstance, { store, config, world: { vault } }: Services): void => {
  mount(app, listSecrets, async ({ params: { tenant } }) => ({
    secrets: secretRows(await store.secrets.list(tenant), { tenant, config, uses: await usesOf(store, tenant) }),
  }))

  mount(app, putSecret, ({ params: { tenant, secret: name }, body: { value, description }, caller }) =>
    allOrNothing(store, async (tx) => {
      const before = await tx.secrets.get({ tenant, name })
      const refusal = value === undefined ? undefined : maskedValue(value, `The value of “${name}”`)
      if (refusal) return refusal
      const sealed = value === undefined ? before?.sealed : vault.seal(value, ["secret", tenant, name])
      if (sealed === undefined) {
        return refuse("secret.no-value", `There is no secret “${name}” yet: send its value as well.`)
      }
      const { kind } = await tx.secrets.put({ tenant, name, description, sealed, by: caller.name })
      const detail = JSON.stringify({ value: value === undefined ? "kept" : "set" })
      await tx.audit.append({ tenant, by: caller.name, action: `secret.${kind}`, subject: name, detail })
      const put = await tx.secrets.get({ tenant, name })
      if (!put) throw new Error("a secret is gone in the transaction that put it")
      return secretRow(put, await usesOf(tx, tenant))
    }),
  )

  mount(app, deleteSecret, ({ params: { tenant, secret: name }, caller }) =>
    allOrNothing(store, async (tx) => {
      const before = await tx.secrets.get({ tenant, name })
      if (!before) {
        return configuredSecrets(config, tenant).has(name)
          ? refuse("secret.in-configuration", `“${name}” is in the configuration of the server. Take it out there.`)
          : refuse("secret.not-found", `There is no secret “${name}” in this tenant.`)
      }
      const users = (await usesOf(tx, tenant)).ofLive({ kind: "secret", name })
      if (users.length > 0) {
        return refuse(
          "secret.in-use",
          `${flowNames(users)} ${users.length === 1 ? "is active and needs" : "are active and need"} “${name}”. Deactivate ${users.length === 1 ? "it" : "them"}, or bind the name to another secret first.`,
        )
      }
      await tx.secrets.delete({ tenant, name })
      await tx.audit.append({ tenant, by: caller.name, action: "secret.deleted", subject: name })
      return undefined
    }),
  )
}
