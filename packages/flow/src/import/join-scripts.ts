import { isJsonObject, type Json } from "../document/json.ts"
import { pointerOf } from "../document/pointer.ts"
import { abridged } from "../words.ts"
import { scriptsApart, type ScriptApart } from "./document/beyond-shape.ts"
import { fieldWords } from "./document/complaint-words.ts"
import { placedProblems, type Finding } from "./document/placed-problems.ts"
import { jsonPlaces } from "./json/json-places.ts"
import { plainJson } from "./json/plain-json.ts"
import { tokenAt } from "./json/tokens.ts"
import type { RefusedFile } from "./read-result.ts"
import { refusedFor } from "./refusal.ts"

/** A flow file with the scripts that lay beside it. */
export interface JoinedScripts {
  readonly kind: "joined"
  /** The text of a flow file that can be read alone. What was not joined stands in the lines in which it stood. */
  readonly text: string
  /** Names of the files that were put into it, from the folder of the flow file: `login.ask.js`. */
  readonly files: readonly string[]
}

/**
 * Puts the scripts that lie beside a flow file into its text, wherever its settings hold `{ "$file": "./name" }` (SPEC 12).
 * A text that is no JSON or no flow is left as it is: to read it will tell what is wrong.
 *
 * @param read gives the text of a file by its name from the folder of the flow file, `undefined` where it is not there.
 *   It is never asked for a name that leads out of that folder; where a link in the folder leads is its own matter
 * @returns problems `import.file-outside` and `import.file-missing`, all at once
 */
export const joinScripts = (text: string, read: (name: string) => string | undefined): JoinedScripts | RefusedFile => {
  const json = text.includes('"$file"') ? plainJson(text)?.json : undefined
  const apart = isJsonObject(json) ? [...scriptsApart(json)] : []
  if (json === undefined || apart.length === 0) return { kind: "joined", text, files: [] }
  const found = apart.map((script) => ({
    script,
    content: isInside(script.name) ? read(script.name.slice(2)) : undefined,
  }))
  const findings = found.flatMap(({ script, content }) => (content === undefined ? [findingOf(json, script)] : []))
  if (findings.length > 0) return refusedFor({ reason: "invalid", problems: placedProblems(findings, text) })
  return {
    kind: "joined",
    text: replaced(text, new Map(found.map(({ script, content = "" }) => [pointerOf(script.path), content]))),
    files: found.map(({ script }) => script.name.slice(2)),
  }
}

/**
 * Whether a name leads to a script in the folder of the flow file or in one below, on every system. Other files are none of
 * a flow's: one that somebody sends would take the passwords that lie beside it to wherever it is imported.
 */
const isInside = (name: string): boolean =>
  name.startsWith("./") &&
  name.endsWith(".js") &&
  name
    .slice(2)
    .split("/")
    // oxlint-disable-next-line no-control-regex -- no file has such a name
    .every((step) => step !== "" && !/^\.+$|[\\:\0-\x1f]/.test(step))

const findingOf = (json: Json, { name, path }: ScriptApart): Finding => {
  const { words, at } = fieldWords(json, path)
  const file = `"${abridged(name)}"`
  return {
    path,
    ...(at && { at }),
    ...(isInside(name)
      ? {
          code: "import.file-missing",
          sentence: `${words} lies in the file ${file}, which is not there. Put it back beside the flow file, or export the flow again.`,
        }
      : {
          code: "import.file-outside",
          sentence: `${words} names the file ${file}, which is not a script in the folder of the flow file. Only names such as ./login.ask.js are read.`,
        }),
  }
}

/** The text with other values at some pointers; each takes as many lines as what it stands for. */
const replaced = (text: string, contents: ReadonlyMap<string, string>): string => {
  const places = jsonPlaces(text, contents.keys())
  let joined = ""
  let from = 0
  const inOrder = [...contents].flatMap(([pointer, content]) => {
    const place = places.get(pointer)
    return place ? [{ start: place.value, content }] : []
  })
  for (const { start, content } of inOrder.toSorted((a, b) => a.start - b.start)) {
    const end = endOfReference(text, start)
    joined += text.slice(from, start) + JSON.stringify(withPlainLines(content)) + spaceOf(text.slice(start, end))
    from = end
  }
  return joined + text.slice(from)
}

/** The end of `{ "$file": "./name" }`: five tokens. */
const endOfReference = (text: string, start: number): number => {
  let end = start
  for (let token = 0; token < 5; token += 1) ({ end } = tokenAt(text, end))
  return end
}

/** White space that ends in the line and the column in which a piece of text ends, where that has several lines. */
const spaceOf = (piece: string): string => {
  const lines = piece.split("\n")
  return lines.length === 1 ? "" : "\n".repeat(lines.length - 1) + " ".repeat(lines.at(-1)?.length ?? 0)
}

/** Git on Windows writes CR LF, and some editors a byte order mark; no script with either was ever taken out of a flow. */
const withPlainLines = (content: string): string => content.replace(/^\ufeff/, "").replaceAll("\r\n", "\n")
