import { readFile } from "node:fs/promises"
import type { TestServer } from "../../../testing/test-server.ts"
import { testToken } from "../../../testing/test-server.ts"
import type { FlowDetail } from "../../flows/contract.ts"
import type { ImportPreview } from "../contract.ts"

/** What adding a file answers, or why not. */
interface ImportAnswer {
  readonly kind: string
  readonly flow: FlowDetail
  readonly libraries: readonly { readonly id: string; readonly name: string }[]
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly problems?: readonly {
    readonly code: string
    readonly message: string
    readonly at?: {
      readonly line?: number
      readonly column?: number
      readonly excerpt?: string
      readonly node?: string
    }
  }[]
}

type File = string | Uint8Array | object

/** Sends files to a test server as the console does: the bytes of the file as the body. */
export const importCalls = (server: TestServer, tenant = "default") => {
  const send = async (path: string, query: Readonly<Record<string, string>>, file: File) => {
    const response = await server.app.inject({
      method: "POST",
      url: `/api/tenants/${tenant}/${path}`,
      query: { ...query },
      headers: { authorization: `Bearer ${testToken}`, "content-type": "application/json" },
      payload: file instanceof Uint8Array ? Buffer.from(file) : typeof file === "string" ? file : JSON.stringify(file),
    })
    return { status: response.statusCode, text: response.body }
  }
  const get = async (path: string) => {
    const { body } = await server.app.inject({
      url: `/api/tenants/${tenant}/${path}`,
      headers: { authorization: `Bearer ${testToken}` },
    })
    return body
  }
  return {
    add: async (file: File, query: Readonly<Record<string, string>> = {}) => {
      const { status, text } = await send("imports", query, file)
      const body: ImportAnswer = JSON.parse(text)
      return { status, body }
    },
    look: async (file: File, query: Readonly<Record<string, string>> = {}) => {
      const { status, text } = await send("imports/preview", query, file)
      const body: ImportPreview & ImportAnswer = JSON.parse(text)
      return { status, body }
    },
    exported: (flow: string) => get(`flows/${flow}/export?allowSuspectedSecrets=true`),
    flows: async (): Promise<readonly FlowDetail[]> => {
      const list: { flows: readonly FlowDetail[] } = JSON.parse(await get("flows?size=200"))
      return list.flows
    },
  }
}

/** The text of an example. */
export const example = (name: string): Promise<string> =>
  readFile(new URL(`../../../../../../examples/${name}/${name}.flow.json`, import.meta.url), "utf8")

/** An export of PingAM journeys, from the fixtures of the reader. */
export const journey = (name: string): Promise<string> =>
  readFile(new URL(`../../../../../flow/fixtures/pingam/${name}`, import.meta.url), "utf8")
