import { execFile } from "node:child_process"
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Graph } from "./graphs.ts"

/** A graph as a workflow of n8n: a code node for each node. */
const asWorkflow = ({ id, name, nodes }: Graph): object => {
  const nameOf = new Map(nodes.map((node) => [node.id, node.name]))
  return {
    id,
    name,
    active: false,
    nodes: nodes.map(({ id: node, name: label, text, x, y }) => ({
      id: `${id}-${node}`,
      name: label,
      type: "n8n-nodes-base.code",
      typeVersion: 2,
      position: [x, y],
      parameters: { jsCode: text },
    })),
    connections: Object.fromEntries(
      nodes.map(({ name: label, next, back }) => [
        label,
        {
          main: [
            [next, back].flatMap((to) => (to === undefined ? [] : [{ node: nameOf.get(to), type: "main", index: 0 }])),
          ],
        },
      ]),
    ),
    settings: {},
  }
}

export interface N8n {
  /** `n8n import:workflow` into a database without workflows; milliseconds of the whole process. */
  readonly import: () => Promise<number>
  /** `n8n export:workflow`; milliseconds of the whole process. */
  readonly export: () => Promise<number>
  readonly remove: () => Promise<void>
}

/** The n8n that is installed in a folder, with an empty database of its own and the graphs as its files. */
export const prepareN8n = async (installed: string, graphs: readonly Graph[]): Promise<N8n> => {
  const folder = await mkdtemp(join(tmpdir(), "gatewright-bench-"))
  const input = join(folder, "workflows.json")
  await writeFile(input, JSON.stringify(graphs.map(asWorkflow)))
  const run = async (...args: readonly string[]): Promise<number> => {
    const began = performance.now()
    await promisify(execFile)(process.execPath, [join(installed, "node_modules/n8n/bin/n8n"), ...args], {
      env: { PATH: process.env["PATH"], HOME: folder, N8N_USER_FOLDER: folder, N8N_DIAGNOSTICS_ENABLED: "false" },
      maxBuffer: 64 * 1024 * 1024,
    })
    return performance.now() - began
  }
  // Makes the database, which is not what is measured.
  await run("list:workflow")
  const [data, empty] = [join(folder, ".n8n"), join(folder, "empty")]
  await cp(data, empty, { recursive: true })
  return {
    import: async () => {
      await rm(data, { recursive: true })
      await cp(empty, data, { recursive: true })
      return run("import:workflow", `--input=${input}`)
    },
    export: () => run("export:workflow", "--all", `--output=${join(folder, "exported.json")}`),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
