import { newPage, signIn } from "../../e2e/support/browser.ts"
import type { Browser } from "playwright-core"
import type { Gatewright } from "../../e2e/support/gatewright.ts"
import type { DrawnGraph } from "./drawn-graph.ts"
import type { Editor } from "./editor.ts"
import { reactFlow } from "./react-flow.ts"

/** Our designer on a server that runs. */
export const designer = async (browser: Browser, server: Gatewright): Promise<Editor> => {
  const signedIn = await signIn(browser, server)
  const flows = `${server.url}/console/default/flows`
  return {
    ...reactFlow,
    name: "Gatewright",
    cards: ".react-flow__node-card",
    newPage: async (of) => (await newPage(of, signedIn)).page,
    address: ({ id }: DrawnGraph) => `${flows}/${id}`,
    list: {
      address: () => `${server.url}/console/default/orchestrator/custom`,
      link: ({ id }) => `main a[href$="/flows/${id}"]`,
    },
    stop: async () => undefined,
  }
}
