import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import { configuredMail } from "../../ports/mail.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { flowNames } from "../bindings/flow-names.ts"
import { usesOf } from "../bindings/uses-of.ts"
import type { Services } from "../services.ts"
import { connectionRows } from "./connection-rows.ts"
import { deleteConnection, listConnections, putConnection, tryConnection } from "./contract.ts"
import { putConnectionHandler } from "./put-connection.ts"
import { triedConnection } from "./try-connection.ts"

/** Connections of a tenant to mail servers and APIs. */
export const connectionRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, config, world } = services

  mount(app, listConnections, async ({ params: { tenant } }) => {
    const uses = await usesOf(store, tenant)
    return { connections: connectionRows(await store.connections.list(tenant), { tenant, services, uses }) }
  })

  mount(app, putConnection, putConnectionHandler(services))

  mount(app, tryConnection, async ({ params: { tenant, connection: key }, caller }) => {
    const tried = await triedConnection(world, { tenant, key })
    if (!tried) return noSuchConnection(key)
    const detail = JSON.stringify({ works: tried.works })
    await store.audit.append({ tenant, by: caller.name, action: "connection.tried", subject: key, detail })
    return tried
  })

  mount(app, deleteConnection, ({ params: { tenant, connection: key }, caller }) =>
    allOrNothing(store, async (tx) => {
      const before = await tx.connections.get({ tenant, key })
      if (!before) {
        return key === configuredMail && config.smtpUrl !== undefined
          ? refuse("secret.in-configuration", `“${key}” is in the configuration of the server. Take it out there.`)
          : noSuchConnection(key)
      }
      const users = (await usesOf(tx, tenant)).ofLive({ kind: "connection", connection: before.kind, key })
      if (users.length > 0) {
        const [need, them] = users.length === 1 ? ["is active and needs", "it"] : ["are active and need", "them"]
        return refuse(
          "connection.in-use",
          `${flowNames(users)} ${need} “${key}”. Deactivate ${them}, or bind the name to another connection first.`,
        )
      }
      await tx.connections.delete({ tenant, key })
      await tx.audit.append({ tenant, by: caller.name, action: "connection.deleted", subject: key })
      return undefined
    }),
  )
}

const noSuchConnection = (key: string): Refusal =>
  refuse("connection.not-found", `There is no connection “${key}” in this tenant.`)
