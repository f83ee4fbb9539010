import type { FlowDocument } from "../document/flow-document.ts"
import { buildJson } from "./json/build-json.ts"
import { scanJson } from "./json/scan-json.ts"

/**
 * Reads back what `writeFlow` wrote and nobody changed since, such as the content of a store, at the speed of
 * `JSON.parse`; files of other people are for `readFlowFile`. Throws where the text is not JSON.
 *
 * `JSON.parse` of V8 12.8 to 14.6 can take a key that is written with an escape for another key, which it met in another
 * text before (https://github.com/nodejs/node/issues/63785), so that texts with such keys are read without it.
 */
export const parseFlow = (text: string): FlowDocument => {
  const isEasy = !mayEscapeKey.test(text) || scanJson(text)?.escapedKeys === false
  const json: unknown = (isEasy ? undefined : buildJson(text)) ?? JSON.parse(text)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text was a document when it was written
  return json as FlowDocument
}

/** A key stands behind a brace or a comma. Inside of a text each quotation mark has a backslash before it. */
const mayEscapeKey = /[{,]\s*"[^"\\]*\\/
