import { readFileSync, realpathSync, statSync } from "node:fs"
import { dirname, join, sep } from "node:path"
import { joinScripts, maxFileBytes, type RefusedFile } from "@gatewright/flow"

/** A flow file as it would be alone, or why a script that it names can't be put into it. */
export interface WithScripts {
  readonly bytes: Uint8Array
  readonly refused?: RefusedFile
  /** Names of the scripts, from the folder of the file. */
  readonly scripts: readonly string[]
}

/** Puts the scripts that lie beside a flow file into it, wherever it names one. */
export const withScripts = (path: string, bytes: Uint8Array): WithScripts => {
  // Most files have none, and what is not UTF-8 is told by whoever reads the file.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('"$file"')) return { bytes, scripts: [] }
  const joined = joinScripts(new TextDecoder().decode(bytes), (name) => scriptIn(dirname(path), name))
  if (joined.kind === "refused") return { bytes, refused: joined, scripts: [] }
  return { bytes: joined.files.length === 0 ? bytes : Buffer.from(joined.text), scripts: joined.files }
}

/**
 * A script beside a flow file. A symbolic link that leads out of the folder, or to what is no script, is not followed: whoever sends a pull request
 * could make the one who plans it read any file of the machine.
 */
const scriptIn = (folder: string, name: string): string | undefined => {
  try {
    const path = realpathSync(join(folder, name))
    if (!path.startsWith(join(realpathSync(folder), sep)) || !path.endsWith(".js")) return undefined
    const found = statSync(path)
    return found.isFile() && found.size <= maxFileBytes ? readFileSync(path, "utf8") : undefined
  } catch {
    return undefined
  }
}
