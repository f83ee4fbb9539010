import { isJsonArray, type Json } from "../../document/json.ts"

/** The source of a script as people wrote it, and how the file wrapped it. */
export interface ScriptSource {
  readonly source: string
  readonly encoding: ScriptEncoding
}

type ScriptEncoding = "plain" | "lines" | "json" | "base64"

/**
 * Unwraps a script: a list of lines, a JSON string inside a string, or base64, as the tools of PingAM write it. Nothing is
 * unwrapped that wrapping again would not give back to the letter. `undefined` where the script is no text at all.
 */
export const scriptSource = (script: Json | undefined): ScriptSource | undefined => {
  if (isJsonArray(script)) return linesOf(script)
  if (typeof script !== "string") return undefined
  return fromJson(script) ?? fromBase64(script) ?? { source: script, encoding: "plain" }
}

const linesOf = (script: readonly Json[]): ScriptSource | undefined => {
  const lines = script.filter((line) => typeof line === "string")
  const isWhole = lines.length === script.length && lines.length > 0 && lines.every((line) => !line.includes("\n"))
  return isWhole ? { source: lines.join("\n"), encoding: "lines" } : undefined
}

const fromJson = (script: string): ScriptSource | undefined => {
  if (!script.startsWith('"')) return undefined
  try {
    const source: unknown = JSON.parse(script)
    return typeof source === "string" && JSON.stringify(source) === script ? { source, encoding: "json" } : undefined
  } catch {
    return undefined
  }
}

const fromBase64 = (script: string): ScriptSource | undefined => {
  if (script.length % 4 !== 0 || !/^[A-Za-z0-9+/]{8,}={0,2}$/.test(script)) return undefined
  try {
    const bytes = Uint8Array.from(atob(script), (character) => character.charCodeAt(0))
    const source = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    return isReadable(source) && btoa(binary(bytes)) === script ? { source, encoding: "base64" } : undefined
  } catch {
    return undefined
  }
}

const binary = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")

/** A word of eight letters is valid base64 as well; what comes out of it is hardly ever text. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const isReadable = (text: string): boolean => /\s/.test(text) && !/[\0-\x08\x0e-\x1f]/.test(text)
