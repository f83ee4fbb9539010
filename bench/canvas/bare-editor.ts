import { globSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
import { build } from "vite"
import { newPage } from "../../e2e/support/browser.ts"
import type { DrawnGraph } from "./drawn-graph.ts"
import type { Editor, Extent } from "./editor.ts"
import { reactFlow } from "./react-flow.ts"

/** The canvas library alone: a page of its own, built as for production, with the graph fetched as ours is. */
export const bareEditor = async (graphs: readonly DrawnGraph[], { width, height }: Extent): Promise<Editor> => {
  const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
  await build({
    root: new URL("./bare/", import.meta.url).pathname,
    base: "./",
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  })
  const files = new Map(
    globSync("**/*.*", { cwd: folder }).map((path) => [`/${path}`, readFileSync(join(folder, path))]),
  )
  await rm(folder, { recursive: true, force: true })
  const texts = new Map(graphs.map((graph) => [`/graphs/${graph.id}`, JSON.stringify(graph)]))
  const server = createServer(({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname)
    const graph = texts.get(path)
    response.setHeader("content-type", graph === undefined ? (types[extname(path)] ?? "text/html") : "application/json")
    response.end(graph ?? files.get(path === "/" ? "/index.html" : path))
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const home = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`
  return {
    ...reactFlow,
    name: "bare React Flow",
    cards: ".react-flow__node-card",
    newPage: async (browser) =>
      (await newPage(browser, { viewport: { width: Math.round(width), height: Math.round(height) } })).page,
    address: ({ id }) => `${home}?graph=${id}`,
    list: { address: ({ id }) => `${home}?graph=${id}&list`, link: () => "#open" },
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" }
