import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after } from "node:test"
import { applyCrashContract } from "../testing/apply-crash-contract.ts"

const folder = mkdtempSync(join(tmpdir(), "gatewright-apply-crash-"))
after(() => rmSync(folder, { recursive: true }))

applyCrashContract(async (lane) => ({ folder: join(folder, lane) }))
