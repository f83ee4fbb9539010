import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { writeBundle } from "@gatewright/flow"
import { startGatewright } from "../../e2e/support/gatewright.ts"
import { rounds } from "../measuring/rounds.ts"
import { ratioText, spreadText } from "../measuring/spread.ts"
import { gatewrightCalls } from "./gatewright-calls.ts"
import { asFlow, graphs } from "./graphs.ts"
import { prepareN8n } from "./n8n.ts"
import { asNodeRed, startNodeRed } from "./node-red.ts"

/** n8n fails to export 1,000 workflows at once ("Expression tree is too large"), so that all have a few less. */
const count = 900

/**
 * Flows of 50 nodes, imported where there are none and exported: our command line as whole processes against a running
 * server, our HTTP interface, n8n's command line and Node-RED's HTTP interface, on the same graphs.
 */
export const measureManyFlows = async (): Promise<void> => {
  const all = graphs(count, 50)
  const text = writeBundle({ format: "gatewright/bundle", formatVersion: 1, flows: all.map(asFlow) })
  const nodeRedFlows = asNodeRed(all)
  const { GATEWRIGHT_BENCH_N8N: n8nFolder, GATEWRIGHT_BENCH_NODE_RED: nodeRedFolder } = process.env
  if (!n8nFolder) console.log(skipped("n8n", "GATEWRIGHT_BENCH_N8N", n8nHow))
  if (!nodeRedFolder) console.log(skipped("Node-RED", "GATEWRIGHT_BENCH_NODE_RED", "npm install node-red"))
  const server = await startGatewright()
  const ours = gatewrightCalls(server)
  const file = join(server.dataFolder, "bench.bundle.json")
  await writeFile(file, text)
  const n8n = n8nFolder ? await prepareN8n(n8nFolder, all) : undefined
  const nodeRed = nodeRedFolder ? await startNodeRed(nodeRedFolder) : undefined

  const measured = await rounds(3, async () => {
    const [byCommand, byRequest] = [await ours.newTenant(), await ours.newTenant()]
    return {
      restore: await ours.command("restore", file, "--tenant", byCommand),
      backup: await ours.command("backup", "-o", `${file}.out`, "--tenant", byCommand),
      plan: await ours.plan(byRequest, text),
      apply: await ours.apply(byRequest),
      bundle: await ours.export(byRequest),
      n8nImport: (await n8n?.import()) ?? Number.NaN,
      n8nExport: (await n8n?.export()) ?? Number.NaN,
      deploy: (await nodeRed?.deploy(nodeRedFlows)) ?? Number.NaN,
      fetch: (await nodeRed?.fetch()) ?? Number.NaN,
    }
  })
  await Promise.all([server.stop(), n8n?.remove(), nodeRed?.stop()])

  const of = (part: keyof (typeof measured)[number]): readonly number[] => measured.map((round) => round[part])
  const planAndApply = measured.map(({ plan, apply }) => plan + apply)
  console.log(`${count} flows of 50 nodes; our file ${megabytes(text)}, Node-RED's ${megabytes(nodeRedFlows)}`)
  console.log(`gatewright restore ${spreadText(of("restore"), "ms")}, backup ${spreadText(of("backup"), "ms")}`)
  console.log(`plan ${spreadText(of("plan"), "ms")}, apply ${spreadText(of("apply"), "ms")}, by request`)
  console.log(`export ${spreadText(of("bundle"), "ms")}, by request`)
  if (n8n) {
    console.log(`n8n import ${spreadText(of("n8nImport"), "ms")}, export ${spreadText(of("n8nExport"), "ms")}`)
    console.log(`n8n import:workflow : gatewright restore = ${ratioText(of("n8nImport"), of("restore"))}, aim 10`)
    console.log(`n8n export:workflow : gatewright backup = ${ratioText(of("n8nExport"), of("backup"))}, aim 10`)
  }
  if (nodeRed) {
    console.log(`Node-RED deploy ${spreadText(of("deploy"), "ms")}, fetch ${spreadText(of("fetch"), "ms")}`)
    console.log(`Node-RED POST /flows : our plan and apply = ${ratioText(of("deploy"), planAndApply)}`)
    console.log(`Node-RED GET /flows : our export = ${ratioText(of("fetch"), of("bundle"))}`)
  }
}

const megabytes = (text: string): string => `${(new TextEncoder().encode(text).length / 1e6).toFixed(1)} MB`

const n8nHow = "npm install --ignore-scripts n8n && npm rebuild sqlite3"
const skipped = (name: string, variable: string, how: string): string =>
  `${name} is left out: ${variable} names no folder where it is installed (${how}).`
