import { newPage } from "../../e2e/support/browser.ts"
import { startNodeRed } from "../import-export/node-red.ts"
import type { DrawnGraph } from "./drawn-graph.ts"
import type { Editor, Spot, View } from "./editor.ts"
import { asTab, shift } from "./as-tab.ts"

/** What Node-RED's editor offers to scripts in its page. */
declare global {
  var RED: {
    readonly view: {
      readonly scale: () => number
      readonly select: (selection: { readonly nodes: readonly Spot[] }) => void
    }
    readonly nodes: { readonly node: (id: string) => Spot }
    readonly actions: { readonly invoke: (action: string) => void }
  }
}

/** Node-RED's own editor, with the same graphs as tabs of function nodes. */
export const nodeRedEditor = async (installed: string, graphs: readonly DrawnGraph[]): Promise<Editor> => {
  const { url, deploy, stop } = await startNodeRed(installed)
  await deploy(JSON.stringify(graphs.flatMap(asTab)))
  return {
    name: "Node-RED",
    newPage: async (browser) => (await newPage(browser)).page,
    address: ({ id }) => `${url}/#flow/${id}`,
    cards: ".red-ui-flow-node",
    links: ".red-ui-flow-link-line",
    selected: ".red-ui-flow-node-selected",
    ground: ".red-ui-workspace-chart-grid rect, .red-ui-workspace-chart-background",
    canvas: "#red-ui-workspace-chart",
    cardOf: (id) => `[id="${id}"] .red-ui-flow-node`,
    panButton: "middle",
    notch: 1.5,
    view: (page) =>
      page.evaluate((moved): View => {
        const chart = document.querySelector("#red-ui-workspace-chart")
        if (!chart) throw new Error("no workspace")
        const { x, y } = chart.getBoundingClientRect()
        const zoom = RED.view.scale()
        return { x: x - chart.scrollLeft + moved * zoom, y: y - chart.scrollTop + moved * zoom, zoom }
      }, shift),
    placeOf: (page, id) =>
      page.evaluate((node) => {
        const { x, y } = RED.nodes.node(node)
        return { x, y }
      }, id),
    select: (page, ids) =>
      page.evaluate((wanted) => RED.view.select({ nodes: wanted.map((id) => RED.nodes.node(id)) }), ids),
    // Its side bars go, so that as much of the graph is to be seen as in the others.
    prepare: (page) =>
      page.evaluate(() => {
        for (const part of ["palette", "sidebar"]) RED.actions.invoke(`core:toggle-${part}`)
      }),
    stop,
  }
}
