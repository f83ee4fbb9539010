import { everyNode, type FoundNode } from "../document/every-node.ts"
import type { BundleConnection } from "../document/bundle.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Place, Problem } from "../problem.ts"
import { listWords, quoted } from "../words.ts"
import { searchedTexts, type FoundText } from "./searched-texts.ts"
import { safeSearch, type SecretSearch } from "./secret-search.ts"

/** Everything in a document that looks like a secret that was written out: one problem for each text that has any. */
export const suspectedSecrets = (document: FlowDocument, search: SecretSearch = safeSearch): readonly Problem[] =>
  inFlow(document, { search, pointer: "", at: {}, file: "the file", of: "" })

/** The same in a flow of a bundle, which stands there as the one of that index. */
export const suspectedInBundle = (
  document: FlowDocument,
  { search, index }: { readonly search: SecretSearch; readonly index: number },
): readonly Problem[] => {
  const { id, name } = document.flow
  const file = `the flow ${quoted(name)}`
  return inFlow(document, { search, pointer: `/flows/${index}`, at: { flow: id }, file, of: ` in ${file}` })
}

/** What looks like a secret in a connection of a bundle: its secrets are kept apart, but an address may hold one. */
export const suspectedInConnection = (
  { key, settings, ...fields }: BundleConnection,
  { search, index }: { readonly search: SecretSearch; readonly index: number },
): readonly Problem[] => {
  const pointer = `/connections/${index}`
  return searchedTexts({ ...fields, settings }).flatMap((text) =>
    suspicion(text, { search, owner: `the connection ${quoted(key)}`, at: { pointer: `${pointer}${text.pointer}` } }),
  )
}

/** Where a flow is looked through, and what it is called. */
interface Within {
  readonly search: SecretSearch
  readonly pointer: string
  readonly at: Place
  readonly file: string
  /** What follows the name of a node. */
  readonly of: string
}

const inFlow = (document: FlowDocument, within: Within): readonly Problem[] => {
  const { nodes, texts, ...head } = document.flow
  const { search, pointer, at, file } = within
  return [...everyNode(nodes)]
    .flatMap((found) => inNode(found, within))
    .concat(
      [
        ...searchedTexts({ ...document, flow: head }),
        // The key of a text says what the words are about, not what they are: `password` is a label.
        ...searchedTexts(texts, "/flow/texts").map((text) => ({ ...text, name: "" })),
      ].flatMap((text) =>
        suspicion(text, { search, owner: file, at: { pointer: `${pointer}${text.pointer}`, ...at } }),
      ),
    )
}

const inNode = ({ node, pointer: toNode }: FoundNode, { search, pointer, at, of }: Within): readonly Problem[] => {
  const { settings, children: _parts, ...fields } = node
  const owner = `${quoted(node.name.trim() === "" ? node.type : node.name)}${of}`
  const place = { ...at, node: node.id, nodeName: node.name }
  return [
    ...searchedTexts(settings).flatMap((text) =>
      suspicion(text, {
        search,
        owner,
        at: { pointer: `${pointer}${toNode}/settings${text.pointer}`, ...place, setting: text.pointer },
      }),
    ),
    ...searchedTexts(fields).flatMap((text) =>
      suspicion(text, { search, owner, at: { pointer: `${pointer}${toNode}${text.pointer}`, ...place } }),
    ),
  ]
}

/** The message never repeats the text: it would carry the secret into logs. */
const suspicion = (
  text: FoundText,
  { search, owner, at }: { readonly search: SecretSearch; readonly owner: string; readonly at: Place },
): readonly Problem[] => {
  const found = search.rulesFor(text).flatMap(({ words, find }) => {
    const offset = find(text)
    return offset < 0 ? [] : [words + lineWords(text.text, offset)]
  })
  if (found.length === 0) return []
  return [
    {
      code: "export.suspected-secret",
      severity: "error",
      message: `${quoted(text.pointer.slice(1))} of ${owner} looks like it holds ${listWords(found)}. ${search.advice}`,
      at,
    },
  ]
}

const lineWords = (text: string, offset: number): string =>
  text.includes("\n") ? ` (line ${text.slice(0, offset).split("\n").length})` : ""
