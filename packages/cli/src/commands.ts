import type { Command } from "./command.ts"
import { apply } from "./commands/apply/apply.ts"
import { backup } from "./commands/backup/backup.ts"
import { bindings } from "./commands/bindings/bindings.ts"
import { completion } from "./commands/completion/completion.ts"
import { categories } from "./commands/category/category.ts"
import { connections } from "./commands/connection/connection.ts"
import { drift } from "./commands/drift/drift.ts"
import { flowDiff } from "./commands/flow-diff/flow-diff.ts"
import { flowExport } from "./commands/flow-export/flow-export.ts"
import { flowImport } from "./commands/flow-import/flow-import.ts"
import { flowLint } from "./commands/flow-lint/flow-lint.ts"
import { flowList } from "./commands/flow-list/flow-list.ts"
import { flowMigrate } from "./commands/flow-migrate/flow-migrate.ts"
import { flowShow } from "./commands/flow-show/flow-show.ts"
import { plan } from "./commands/plan/plan.ts"
import { profiles } from "./commands/profile/profile.ts"
import { restore } from "./commands/restore/restore.ts"
import { sealingKey } from "./commands/sealing-key/sealing-key.ts"
import { secrets } from "./commands/secret/secret.ts"
import { start } from "./commands/start/start.ts"

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  start,
  flowList,
  flowShow,
  flowExport,
  flowImport,
  flowLint,
  flowDiff,
  flowMigrate,
  plan,
  apply,
  drift,
  backup,
  restore,
  ...secrets,
  ...connections,
  ...categories,
  ...bindings,
  sealingKey,
  ...profiles,
  completion,
]
