import type { Command } from "./command.ts"
import { flowExport } from "./commands/flow-export/flow-export.ts"
import { flowImport } from "./commands/flow-import/flow-import.ts"
import { flowLint } from "./commands/flow-lint/flow-lint.ts"
import { flowList } from "./commands/flow-list/flow-list.ts"
import { flowShow } from "./commands/flow-show/flow-show.ts"
import { start } from "./commands/start/start.ts"

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [start, flowList, flowShow, flowExport, flowImport, flowLint]
