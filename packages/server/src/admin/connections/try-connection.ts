import { httpSettings } from "../../ports/connection-settings.ts"
import { httpConnection } from "../../ports/http-connection.ts"
import { configuredMail } from "../../ports/mail.ts"
import { openFields } from "../../ports/sealed-fields.ts"
import type { World } from "../../ports/world-ports.ts"
import type { ConnectionRecord } from "../../store/connection-store.ts"

export interface Tried {
  readonly works: boolean
  /** A sentence; never the content that an API answered with. */
  readonly message: string
}

/** Whether a connection gets through, by the very way that flows take: `undefined` where there is none of that key. */
export const triedConnection = async (
  world: World,
  { tenant, key }: { readonly tenant: string; readonly key: string },
): Promise<Tried | undefined> => {
  const stored = await world.store.connections.get({ tenant, key })
  if (stored?.kind === "http") return tryHttp(world, { tenant, stored })
  const mailer = stored ? await world.mailers.of(tenant, stored) : key === configuredMail ? world.mailer : undefined
  if (mailer === undefined) return undefined
  if ("kind" in mailer) return { works: false, message: mailer.message }
  const result = await mailer.verify()
  return result.kind === "works"
    ? { works: true, message: "The mail server let us in. No mail was sent." }
    : { works: false, message: result.message }
}

const tryHttp = async (
  { http, vault, random }: World,
  { tenant, stored }: { readonly tenant: string; readonly stored: ConnectionRecord },
): Promise<Tried> => {
  const settings = httpSettings.safeParse(stored.settings)
  const connection = settings.success
    ? httpConnection(settings.data, openFields(vault, { tenant, ...stored }))
    : undefined
  if (!connection) return { works: false, message: "The credential is not set." }
  const answer = await http.send({
    key: random.token(),
    method: "GET",
    url: connection.baseUrl,
    headers: connection.headers,
    timeout: 10_000,
    followRedirects: false,
  })
  if (answer.kind === "failed") return { works: false, message: answer.message }
  const { status } = answer
  if (status === 401 || status === 403) {
    return { works: false, message: `The server answered ${status}: it does not take the credential.` }
  }
  if (status >= 500) return { works: false, message: `The server answered ${status}: it does not work itself.` }
  return { works: true, message: `The server answered ${status}.` }
}
