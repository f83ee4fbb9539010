import type { Command } from "./command.ts"
import { flowExport } from "./commands/flow-export.ts"
import { flowImport } from "./commands/flow-import.ts"
import { flowLint } from "./commands/flow-lint.ts"
import { flowList } from "./commands/flow-list.ts"
import { flowShow } from "./commands/flow-show.ts"
import { start } from "./commands/start.ts"

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [start, flowList, flowShow, flowExport, flowImport, flowLint]
