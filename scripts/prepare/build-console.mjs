import { buildConsole } from "./console.mjs"

await buildConsole()
