/**
 * How fast does the designer open, drag, pan and zoom, against the same graph in the bare canvas library, and against
 * Node-RED's editor? In Chromium, with a real mouse, all of them in turn in each round.
 *
 * The graphs are the largest PingAM journey that may be kept here, as our import reads it, and a flow of 500 steps.
 * Node-RED is measured where it is installed, in the folder that GATEWRIGHT_BENCH_NODE_RED names. Other numbers of rounds
 * (3) and steps (500): `node --conditions=source bench/canvas.ts 2 300`.
 */
import { readFile } from "node:fs/promises"
import { availableParallelism, loadavg } from "node:os"
import type { FlowDocument } from "@gatewright/flow"
import type { Browser } from "playwright-core"
import { api } from "../e2e/support/api.ts"
import { startBrowser } from "../e2e/support/browser.ts"
import { startGatewright, type Gatewright } from "../e2e/support/gatewright.ts"
import { bareEditor } from "./canvas/bare-editor.ts"
import { designer } from "./canvas/designer.ts"
import { type DrawnGraph, drawnGraph } from "./canvas/drawn-graph.ts"
import type { Editor, Extent } from "./canvas/editor.ts"
import { largeFlow } from "./canvas/large-flow.ts"
import { type Figures, measureEditor } from "./canvas/measure-editor.ts"
import { nodeRedEditor } from "./canvas/node-red-editor.ts"
import { table } from "./canvas/report.ts"
import { rounds } from "./measuring/rounds.ts"

const journey = new URL("../packages/flow/fixtures/pingam/interviewee-selfie.journey.json", import.meta.url)

const [count = 3, large = 500] = process.argv.slice(2).map(Number)

/** Imports a file as people do, and gives what the designer draws of it. */
const added = async (server: Gatewright, file: string): Promise<DrawnGraph> => {
  const path = "/tenants/default/imports?category=custom&type=bench"
  const { flow } = await api<{ flow: { id: string } }>(server, "POST", path, file)
  const { document } = await api<{ document: FlowDocument }>(server, "GET", `/tenants/default/flows/${flow.id}`)
  return drawnGraph(document)
}

/** How much of a window our designer leaves for the graph: the others get as much. */
const canvasSize = async (browser: Browser, { newPage, address, cards, canvas }: Editor, graph: DrawnGraph) => {
  const page = await newPage(browser)
  page.setDefaultTimeout(60_000)
  await page.goto(address(graph))
  await page.locator(cards).first().waitFor()
  const size = await page.locator(canvas).boundingBox()
  await page.context().close()
  if (!size) throw new Error("the designer shows no canvas")
  return size
}

const measureAll = async (browser: Browser, server: Gatewright): Promise<void> => {
  const graphs = [
    await added(server, await readFile(journey, "utf8")),
    await added(server, JSON.stringify(largeFlow(large))),
  ]
  const ours = await designer(browser, server)
  const size: Extent = await canvasSize(browser, ours, graphs[0] ?? drawnGraph(largeFlow(large)))
  const nodeRed = process.env["GATEWRIGHT_BENCH_NODE_RED"]
  if (!nodeRed)
    console.log(
      "Node-RED is left out: GATEWRIGHT_BENCH_NODE_RED names no folder where it is installed (npm install node-red).",
    )
  const bare = await bareEditor(graphs, size)
  const other = nodeRed ? await nodeRedEditor(nodeRed, graphs) : undefined
  const editors = [ours, bare, ...(other ? [other] : [])]
  try {
    for (const graph of graphs) {
      const measured = await rounds(count, async () => {
        const round = new Map<string, Figures>()
        for (const editor of editors) round.set(editor.name, await measureEditor(browser, editor, { graph, size }))
        return round
      })
      const { cards, links, groups, notes, name } = graph
      console.log(
        `\n${name}: ${cards.length} cards, ${links.length} links, ${groups.length} groups, ${notes.length} notes; ` +
          `${count} rounds, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors\n`,
      )
      const rivals = [{ name: bare.name, aim: 1.3 }, ...(other ? [{ name: other.name, aim: 1 }] : [])]
      console.log(table(ours.name, rivals, measured))
    }
  } finally {
    for (const { stop } of editors) await stop()
  }
}

if (!process.env["GATEWRIGHT_CHROMIUM"]) {
  console.log("The canvas is left out: there is no Chromium. GATEWRIGHT_CHROMIUM names one, or “npm test” fetches one.")
} else {
  const server = await startGatewright()
  try {
    const browser = await startBrowser()
    try {
      await measureAll(browser, server)
    } finally {
      await browser.close()
    }
  } finally {
    await server.stop()
  }
}
