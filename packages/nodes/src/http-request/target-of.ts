import type { NodeContext } from "@gatewright/engine"
import type { Secret } from "@gatewright/flow"
import { address, pathBelow } from "../running/address.ts"
import type { HttpRequestSettings } from "./definition.ts"

/** Where a request goes, and the headers that a connection opens the door with. */
export interface Target {
  readonly url: string
  readonly headers: Readonly<Record<string, Secret>>
}

/** The target of a request, or a sentence on why there is none. */
export const targetOf = async (context: NodeContext<HttpRequestSettings>): Promise<Target | string> => {
  const { connection, url: template } = context.settings
  if (connection !== undefined) return throughConnection(context, connection.$connection)
  const url = address(context, template)
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url)
    ? { url, headers: {} }
    : "The URL is not an address that begins with http:// or https://."
}

const throughConnection = async (context: NodeContext<HttpRequestSettings>, key: string): Promise<Target | string> => {
  const connection = await context.ports.connections.http(key)
  if (connection === undefined) return `There is no HTTP connection ${key} with all that it needs.`
  const { baseUrl, headers } = connection
  const base = baseUrl.replace(/\/+$/, "")
  const path = pathBelow(context, context.settings.url)
  const url = path === undefined ? undefined : below(base, path)
  return url === undefined
    ? "With a connection the URL is a path below its base URL, such as /people, and leads nowhere else."
    : { url, headers }
}

/** An address below a base; `undefined` where the path would lead out of it. The credential goes with it, so it is looked at as it will be sent. */
const below = (base: string, path: string): string | undefined => {
  const text = base + (path === "" || /^[/?#]/.test(path) ? path : `/${path}`)
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const root = new URL(base)
  const folder = root.pathname.replace(/\/+$/, "")
  const isInside = url.pathname === folder || url.pathname.startsWith(`${folder}/`)
  return url.origin === root.origin && isInside && url.username === "" && url.password === "" ? url.href : undefined
}
