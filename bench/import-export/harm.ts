import { setTimeout as wait } from "node:timers/promises"
import { adminToken, startGatewright } from "../../e2e/support/gatewright.ts"
import { rounds } from "../measuring/rounds.ts"
import { spreadText } from "../measuring/spread.ts"
import { harmfulFiles } from "./harmful-files.ts"

/** How long the answer to a harmful file takes, and how long somebody else waits for an answer meanwhile. */
export const measureHarm = async (): Promise<void> => {
  const server = await startGatewright()
  const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" }
  const address = `${server.url}/api/tenants/default`
  for (const { what, text } of harmfulFiles()) {
    const ways = [
      ["imports/preview", new TextEncoder().encode(text)],
      ["plans", new TextEncoder().encode(JSON.stringify({ files: [{ path: "harm.json", text }] }))],
    ] as const
    for (const [path, body] of ways) {
      let answer = ""
      const measured = await rounds(3, async () => {
        const began = performance.now()
        const sent = fetch(`${address}/${path}`, { method: "POST", headers, body })
        const watch = watched(server.url)
        const response = await sent
        answer = `${response.status} ${summaryOf(await response.json())}`
        const took = performance.now() - began
        return { took, blocked: await watch.stop() }
      })
      const times = spreadText(
        measured.map(({ took }) => took),
        "ms",
      )
      const others = spreadText(
        measured.map(({ blocked }) => blocked),
        "ms",
      )
      console.log(`${what}, ${path}: ${times}, others wait ${others}: ${answer}`)
    }
  }
  await server.stop()
}

/** The first thing that the answer says about the file. */
const summaryOf = (answer: unknown): string =>
  /"code":"((?:import|check|plan|request|server|flow)\.[^"]*)"/.exec(JSON.stringify(answer))?.[1] ?? "read"

/** Asks a server again and again how it is, and tells the longest time that it took to say so. */
const watched = (url: string) => {
  let longest = 0
  const state = { isOver: false }
  const watching = (async () => {
    while (!state.isOver) {
      const began = performance.now()
      await (await fetch(`${url}/healthz`)).arrayBuffer()
      longest = Math.max(longest, performance.now() - began)
      await wait(2)
    }
  })()
  return {
    stop: async (): Promise<number> => {
      state.isOver = true
      await watching
      return longest
    },
  }
}
