import type { FastifyInstance, InjectOptions } from "fastify"
import type { Role, Scope } from "../admin/access.ts"

/** What somebody's request is answered with: the parsed body, and the text that came. */
interface Answer<Body> {
  readonly status: number
  readonly body: Body
  readonly text: string
}

/** Sends requests as somebody. */
export type Call = <Body>(method: InjectOptions["method"], url: string, body?: unknown) => Promise<Answer<Body>>

/** Somebody who uses the administration API. */
export interface TestCaller {
  readonly id: string
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly call: Call
}

/** Sends requests with those headers. */
export const callWith =
  (app: FastifyInstance, headers: Readonly<Record<string, string>>): Call =>
  async (method, url, body) => {
    const isBytes = body instanceof Uint8Array || typeof body === "string"
    const response = await app.inject({
      ...(method === undefined ? {} : { method }),
      url,
      headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { payload: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
    })
    const isJson = /^application\/(problem\+)?json/.test(String(response.headers["content-type"]))
    return { status: response.statusCode, body: isJson ? JSON.parse(response.body) : undefined, text: response.body }
  }

let people = 0

/** A new person with that role in a tenant, signed in to the console by the link that an owner got. */
export const signedIn = async (
  app: FastifyInstance,
  { owner, role, tenant }: { readonly owner: Call; readonly role: Role; readonly tenant: string },
): Promise<TestCaller> => {
  const name = `${role} ${(people += 1)}`
  const added = await owner<{ person: { id: string }; link: { url: string } }>(
    "POST",
    `/api/tenants/${tenant}/people`,
    { name, role },
  )
  if (added.status !== 201) throw new Error(`a person could not be added: ${added.text}`)
  const code = new URL(added.body.link.url).hash.replace("#code=", "")
  const headers = await signInWith(app, code)
  return { id: added.body.person.id, name, headers, call: callWith(app, headers) }
}

/** The headers of a new console session. */
export const signInWith = async (app: FastifyInstance, code: string): Promise<Readonly<Record<string, string>>> => {
  const response = await app.inject({ method: "POST", url: "/api/session", payload: { code } })
  if (response.statusCode !== 201) throw new Error(`the sign-in was refused: ${response.body}`)
  const session: { csrfToken: string } = response.json()
  const [cookie] = response.cookies
  return { cookie: `${cookie?.name}=${cookie?.value}`, "x-csrf-token": session.csrfToken }
}

/** A new API token of a tenant. */
export const tokenWith = async (
  app: FastifyInstance,
  { owner, scopes, tenant }: { readonly owner: Call; readonly scopes: readonly Scope[]; readonly tenant: string },
): Promise<TestCaller & { readonly text: string }> => {
  const name = scopes.join(" ")
  const added = await owner<{ token: { id: string }; text: string }>("POST", `/api/tenants/${tenant}/tokens`, {
    name,
    scopes,
  })
  if (added.status !== 201) throw new Error(`a token could not be made: ${added.text}`)
  const { token, text } = added.body
  const headers = { authorization: `Bearer ${text}` }
  return { id: token.id, name, headers, call: callWith(app, headers), text }
}
