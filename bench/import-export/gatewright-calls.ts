import { spawn } from "node:child_process"
import { once } from "node:events"
import { adminToken, program, type Gatewright } from "../../e2e/support/gatewright.ts"

/** Our own command line and HTTP interface against a running server; each call gives the milliseconds that it took. */
export const gatewrightCalls = ({ url }: Pick<Gatewright, "url">) => {
  let tenants = 0
  let planned = { request: {}, hash: "" }
  const post = async (path: string, body: object): Promise<{ readonly took: number; readonly text: string }> => {
    const sent = JSON.stringify(body)
    const began = performance.now()
    const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" }
    const response = await fetch(`${url}/api/tenants${path}`, { method: "POST", headers, body: sent })
    const text = await response.text()
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text.slice(0, 1000)}`)
    return { took: performance.now() - began, text }
  }
  return {
    newTenant: async (): Promise<string> => {
      const id = `bench-${(tenants += 1)}`
      await post("", { id, name: id })
      return id
    },
    command: async (...words: readonly string[]): Promise<number> => {
      const began = performance.now()
      const child = spawn(process.execPath, [program, ...words, "--url", url, "--token", adminToken], {
        env: { PATH: process.env["PATH"] },
        stdio: ["ignore", "ignore", "pipe"],
      })
      let said = ""
      child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()))
      const [code] = await once(child, "exit")
      if (code !== 0) throw new Error(`gatewright ${words.join(" ")}: ${said}`)
      return performance.now() - began
    },
    plan: async (tenant: string, text: string): Promise<number> => {
      const request = { files: [{ path: "bench.bundle.json", text }] }
      const answer = await post(`/${tenant}/plans`, request)
      planned = { request, hash: JSON.parse(answer.text).hash }
      return answer.took
    },
    /** Applies what was planned last. */
    apply: async (tenant: string): Promise<number> =>
      (await post(`/${tenant}/plans/apply`, { ...planned.request, hash: planned.hash })).took,
    export: async (tenant: string): Promise<number> =>
      (await post(`/${tenant}/bundles`, { flows: "all", policy: { kind: "safe" } })).took,
  }
}
