import type { ConnectionRecord } from "../store/connection-store.ts"
import type { AddressFilter } from "./address-filter.ts"
import { checkedConnect } from "./checked-connect.ts"
import type { Resolve } from "./checked-lookup.ts"
import { smtpSettings } from "./connection-settings.ts"
import type { Mailer } from "./mailer.ts"
import { openFields } from "./sealed-fields.ts"
import type { Vault } from "./vault.ts"

/** Ways to send mails through the SMTP connections of tenants. */
export interface Mailers {
  readonly of: (
    tenant: string,
    connection: ConnectionRecord,
  ) => Promise<Mailer | { readonly kind: "failed"; readonly message: string }>
  readonly close: () => void
}

/** How many connections keep their sockets; the one that was not used for longest goes first. */
const kept = 50

/** Keeps a mailer as long as its connection stays as it is: what is saved anew gets another one. */
export const createMailers = ({
  vault,
  filter,
  resolve,
}: {
  readonly vault: Vault
  readonly filter: AddressFilter
  readonly resolve?: Resolve
}): Mailers => {
  const open = new Map<string, { readonly mark: string; readonly mailer: Mailer }>()

  const use = (key: string, entry: { readonly mark: string; readonly mailer: Mailer }): Mailer => {
    open.delete(key)
    open.set(key, entry)
    const [oldest] = open
    if (open.size > kept && oldest) {
      open.delete(oldest[0])
      oldest[1].mailer.close()
    }
    return entry.mailer
  }

  return {
    of: async (tenant, connection) => {
      const key = JSON.stringify([tenant, connection.key])
      const mark = JSON.stringify([connection.settings, connection.sealed])
      const before = open.get(key)
      if (before?.mark === mark) return use(key, before)
      const settings = smtpSettings.safeParse(connection.settings)
      if (!settings.success) return failed(`The settings of the connection ${connection.key} can't be used.`)
      const { password } = openFields(vault, { tenant, ...connection })
      if (settings.data.username !== undefined && password === undefined) {
        return failed(`The connection ${connection.key} has a user name and no password.`)
      }
      const { smtpMailer } = await import("./mailer.ts")
      const mailer = smtpMailer({ settings: settings.data, password, connect: checkedConnect(filter, resolve) })
      open.get(key)?.mailer.close()
      return use(key, { mark, mailer })
    },
    close: () => {
      for (const { mailer } of open.values()) mailer.close()
      open.clear()
    },
  }
}

const failed = (message: string) => ({ kind: "failed", message }) as const
