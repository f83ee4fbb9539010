import { boundName, type Bindings, type Requirement } from "@gatewright/flow"
import { configuredSecrets } from "../../ports/configured-secrets.ts"
import { configuredMail } from "../../ports/mail.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { Services } from "../services.ts"

/** What a tenant has for its flows, of this environment; library flows apart. */
export interface ThingsHere {
  readonly bindings: Bindings
  /** Names, of the database and of the configuration. */
  readonly secrets: ReadonlySet<string>
  readonly connections: readonly { readonly key: string; readonly kind: string; readonly name: string }[]
}

/** Everything by name, never a value. Looks in the transaction where there is one. */
export const thingsHere = async ({
  tenant,
  services,
  store = services.store,
}: {
  readonly tenant: string
  readonly services: Pick<Services, "store" | "config">
  readonly store?: StoreTransaction | undefined
}): Promise<ThingsHere> => {
  const [bindings, secrets, stored] = [
    await store.bindings.get(tenant),
    await store.secrets.list(tenant),
    await store.connections.list(tenant),
  ]
  const mail = { key: configuredMail, kind: "smtp", name: services.config.smtpUrl === undefined ? "Outbox" : "Mail" }
  return {
    bindings,
    secrets: new Set([...secrets.map(({ name }) => name), ...configuredSecrets(services.config, tenant).keys()]),
    connections: [
      ...stored.map(({ key, kind, name }) => ({ key, kind, name })),
      // There is always a way for mails: without an SMTP server it is the outbox.
      ...(stored.some(({ key, kind }) => key === mail.key && kind === mail.kind) ? [] : [mail]),
    ],
  }
}

/** The name here of a secret or connection that a flow needs; `undefined` where there is none. */
export const boundHere = (
  { bindings, secrets, connections }: ThingsHere,
  requirement: Pick<Requirement, "kind" | "key" | "detail">,
): string | undefined => {
  const here = boundName(bindings, requirement) ?? requirement.key
  const isThere =
    requirement.kind === "secret"
      ? secrets.has(here)
      : connections.some(({ key, kind }) => key === here && kind === requirement.detail)
  return isThere ? here : undefined
}
