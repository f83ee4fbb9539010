import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Graph } from "./graphs.ts"
import { freePort } from "./free-port.ts"

/** A graph as nodes of Node-RED: a tab, and a function node for each node, with two outputs. */
const asTab = ({ id, name, nodes }: Graph): readonly object[] => [
  { id, type: "tab", label: name, disabled: true, info: "" },
  ...nodes.map(({ id: node, name: label, text, x, y, next, back }) => ({
    id: `${id}${node}`,
    type: "function",
    z: id,
    name: label,
    func: text,
    outputs: 2,
    timeout: 0,
    noerr: 0,
    initialize: "",
    finalize: "",
    libs: [],
    x,
    y,
    wires: [next, back].map((to) => (to === undefined ? [] : [`${id}${to}`])),
  })),
]

/** The whole configuration, as its editor and its files have it. Flows are disabled: nothing of them is started. */
export const asNodeRed = (graphs: readonly Graph[]): string => JSON.stringify(graphs.flatMap(asTab))

export interface NodeRed {
  readonly url: string
  /** Deploys a configuration in place of what is there; milliseconds. */
  readonly deploy: (flows: string) => Promise<number>
  /** Fetches the whole configuration; milliseconds. */
  readonly fetch: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** Starts the Node-RED that is installed in a folder, on loopback, with a folder of its own. */
export const startNodeRed = async (installed: string): Promise<NodeRed> => {
  const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
  const port = await freePort()
  const settings = join(folder, "settings.js")
  await writeFile(
    settings,
    `module.exports = { uiPort: ${port}, uiHost: "127.0.0.1", flowFile: "flows.json", apiMaxLength: "200mb",
      httpAdminRoot: "/", telemetry: { enabled: false }, editorTheme: { tours: false }, logging: { console: { level: "off" } } }`,
  )
  const child = spawn(
    process.execPath,
    [join(installed, "node_modules/node-red/red.js"), "--settings", settings, "--userDir", folder],
    { stdio: "ignore", env: { PATH: process.env["PATH"], HOME: folder } },
  )
  const home = `http://127.0.0.1:${port}`
  const url = `${home}/flows`
  await answers(url)
  return {
    url: home,
    deploy: async (flows) => {
      const began = performance.now()
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "node-red-deployment-type": "full" },
        body: flows,
      })
      if (!response.ok) throw new Error(`Node-RED: ${response.status} ${await response.text()}`)
      return performance.now() - began
    },
    fetch: async () => {
      const began = performance.now()
      await (await fetch(url)).arrayBuffer()
      return performance.now() - began
    },
    stop: async () => {
      child.kill()
      await once(child, "exit")
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const answers = async (url: string): Promise<void> => {
  const until = performance.now() + 60_000
  while (performance.now() < until) {
    const found = await fetch(url).catch(() => undefined)
    if (found?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error("Node-RED did not start within a minute.")
}
