import { run } from "./run.ts"
import { openTerminal } from "./terminal.ts"

// Whoever reads may stop when they have seen enough (`gatewright flow list | head`); what the command does goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
  })
}

process.exitCode = await run(process.argv.slice(2), openTerminal(process))
