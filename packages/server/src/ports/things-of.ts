import type { HttpConnection } from "@gatewright/engine"
import { resolveConnection, resolveFlow, resolveSecret, Secret, type Bindings } from "@gatewright/flow"
import type { ConnectionRecord } from "../store/connection-store.ts"
import { configuredSecrets } from "./configured-secrets.ts"
import { httpSettings } from "./connection-settings.ts"
import { httpConnection } from "./http-connection.ts"
import { openFields } from "./sealed-fields.ts"
import type { World } from "./world-ports.ts"

/** The things of one tenant, by the names that its flows use. */
export interface Things {
  readonly secret: (name: string) => Promise<Secret | undefined>
  readonly http: (key: string) => Promise<HttpConnection | undefined>
  /** The key here, and the stored connection of that key where there is one. */
  readonly smtp: (key: string) => Promise<{ readonly key: string; readonly stored: ConnectionRecord | undefined }>
  readonly flow: (id: string) => Promise<string>
}

/**
 * Looks things up through the bindings. The bindings are read once, values each time: made for one step of a run, so that
 * what somebody changes counts at the next one, and nothing is kept from tenant to tenant.
 */
export const thingsOf = (
  { store, vault, config }: Pick<World, "store" | "vault" | "config">,
  tenant: string,
): Things => {
  let reading: Promise<Bindings> | undefined
  const bindings = () => (reading ??= store.bindings.get(tenant))

  const connection = async (kind: string, key: string) => {
    const here = resolveConnection(await bindings(), { kind, key })
    const found = await store.connections.get({ tenant, key: here })
    return { key: here, stored: found?.kind === kind ? found : undefined }
  }

  return {
    secret: async (asked) => {
      const name = resolveSecret(await bindings(), asked)
      const stored = await store.secrets.get({ tenant, name })
      // One that can't be opened is missing: the one of the configuration may be another one.
      const text = stored
        ? vault.open(stored.sealed, ["secret", tenant, name])
        : configuredSecrets(config, tenant).get(name)
      return text === undefined ? undefined : new Secret(text)
    },
    http: async (key) => {
      const { stored } = await connection("http", key)
      const settings = httpSettings.safeParse(stored?.settings)
      return stored && settings.success
        ? httpConnection(settings.data, openFields(vault, { tenant, ...stored }))
        : undefined
    },
    smtp: (key) => connection("smtp", key),
    flow: async (id) => resolveFlow(await bindings(), id),
  }
}
