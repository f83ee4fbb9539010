import { ensureCompiled } from "./compile.mjs"
import { ensureConsole } from "./console.mjs"
import { ensureDependencies } from "./dependencies.mjs"

/**
 * Brings the checkout to the state in which the server can start; some milliseconds when it is there already.
 *
 * @throws Stop when something can't be fetched or does not compile
 */
export async function prepare() {
  await ensureDependencies()
  await ensureCompiled()
  await ensureConsole()
}
