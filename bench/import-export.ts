/**
 * How fast are import and export, and how much memory do they take? Against `JSON.parse`, and against n8n and Node-RED on the
 * same graphs; and how long do files that are made to do harm keep a server from answering others?
 *
 * n8n and Node-RED are measured where they are installed, in the folders that GATEWRIGHT_BENCH_N8N and
 * GATEWRIGHT_BENCH_NODE_RED name. One part alone: `node --conditions=source bench/import-export.ts many`.
 */
import { measureHarm } from "./import-export/harm.ts"
import { measureMemory } from "./import-export/memory.ts"
import { measureManyFlows } from "./import-export/many-flows.ts"
import { measureOneBundle } from "./import-export/one-bundle.ts"

const parts = { bundle: measureOneBundle, memory: measureMemory, many: measureManyFlows, harm: measureHarm }
const asked = process.argv.slice(2)
for (const [name, measure] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await measure()
