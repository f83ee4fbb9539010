import { readFile } from "node:fs/promises"
import { adminToken, type Gatewright } from "./gatewright.ts"

/** Calls the administration API with the owner's token, and fails the test where that fails. */
export const api = async <Answer>(
  server: Gatewright,
  method: string,
  path: string,
  body?: string | object,
): Promise<Answer> => {
  const response = await fetch(`${server.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${adminToken}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
  return JSON.parse(text === "" ? "null" : text)
}

/** A file of the administration API, as the bytes that it is. */
export const apiText = async (server: Gatewright, path: string): Promise<string> => {
  const response = await fetch(`${server.url}/api${path}`, { headers: { authorization: `Bearer ${adminToken}` } })
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}`)
  return response.text()
}

/** The path of an example file. */
export const exampleFile = (name: string): string =>
  new URL(`../../examples/${name}/${name}.flow.json`, import.meta.url).pathname

/** Imports an example with its id and makes it active; gives the id. */
export const addExample = async (server: Gatewright, name: string, tenant = "default"): Promise<string> => {
  const { flow } = await api<{ flow: { id: string } }>(
    server,
    "POST",
    `/tenants/${tenant}/imports?preserveId=true`,
    await readFile(exampleFile(name), "utf8"),
  )
  await api(server, "PATCH", `/tenants/${tenant}/flows/${flow.id}`, { active: true })
  return flow.id
}

/** The newest mail of the outbox. */
export const newestMail = async (
  server: Gatewright,
  tenant = "default",
): Promise<{ readonly to: string; readonly text: string }> => {
  const { mails } = await api<{ mails: { to: string; text: string }[] }>(server, "GET", `/tenants/${tenant}/outbox`)
  const [mail] = mails
  if (!mail) throw new Error("the outbox is empty")
  return mail
}
