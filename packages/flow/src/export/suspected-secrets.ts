import { listWords, quoted } from "../words.ts"
import { everyNode, type FoundNode } from "../document/every-node.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Place, Problem } from "../problem.ts"
import { searchedTexts, type FoundText } from "./searched-texts.ts"
import { secretRules } from "./secret-rules.ts"

/** Everything in a document that looks like a secret that was written out: one problem for each text that has any. */
export const suspectedSecrets = (document: FlowDocument): readonly Problem[] => {
  const { nodes, texts, ...head } = document.flow
  return [...everyNode(nodes)].flatMap(inNode).concat(
    [
      ...searchedTexts({ ...document, flow: head }),
      // The key of a text says what the words are about, not what they are: `password` is a label.
      ...[...searchedTexts(texts, "/flow/texts")].map((text) => ({ ...text, name: "" })),
    ].flatMap((text) => suspicion(text, { owner: "the file", at: { pointer: text.pointer } })),
  )
}

const inNode = ({ node, pointer }: FoundNode): readonly Problem[] => {
  const { settings, children: _parts, ...fields } = node
  const owner = quoted(node.name.trim() === "" ? node.type : node.name)
  const place = { node: node.id, nodeName: node.name }
  return [
    ...[...searchedTexts(settings)].flatMap((text) =>
      suspicion(text, {
        owner,
        at: { pointer: `${pointer}/settings${text.pointer}`, ...place, setting: text.pointer },
      }),
    ),
    ...[...searchedTexts(fields)].flatMap((text) =>
      suspicion(text, { owner, at: { pointer: `${pointer}${text.pointer}`, ...place } }),
    ),
  ]
}

/** The message never repeats the text: it would carry the secret into logs. */
const suspicion = (
  text: FoundText,
  { owner, at }: { readonly owner: string; readonly at: Place },
): readonly Problem[] => {
  const found = secretRules
    .map(({ words, find }) => ({ words, offset: find(text) }))
    .filter(({ offset }) => offset >= 0)
  if (found.length === 0) return []
  const looks = found.map(({ words, offset }) => words + lineWords(text.text, offset))
  return [
    {
      code: "export.suspected-secret",
      severity: "error",
      message: `${quoted(text.pointer.slice(1))} of ${owner} looks like it holds ${listWords(looks)}. Keep it as a named secret and refer to that, or export with suspected secrets allowed.`,
      at,
    },
  ]
}

const lineWords = (text: string, offset: number): string =>
  text.includes("\n") ? ` (line ${text.slice(0, offset).split("\n").length})` : ""
