import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after } from "node:test"
import { crashContract } from "../testing/crash-contract.ts"

const folder = mkdtempSync(join(tmpdir(), "gatewright-crash-"))
after(() => rmSync(folder, { recursive: true }))

crashContract(async () => ({ folder }))
