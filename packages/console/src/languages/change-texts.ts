import {
  type FlowDocument,
  type FlowNode,
  isJsonObject,
  languageTagPattern,
  pointerOf,
  type Json,
  type Operation,
  type Texts,
  type TextTree,
} from "@gatewright/flow"
import { words } from "./words.ts"

/** Writes one text in one language; an empty one is taken away, so that the fallback stands in. */
export const writeText = (
  texts: Texts,
  { key, tag, text }: { readonly key: string; readonly tag: string; readonly text: string },
): Operation =>
  changed(words.labels.word(key), {
    ...texts,
    languages: { ...texts.languages, [tag]: withText(texts.languages[tag] ?? {}, key, text === "" ? undefined : text) },
  })

/** Adds a text, empty of words but in the fallback language. */
export const addText = (texts: Texts, key: string): Operation =>
  changed(
    words.labels.add(key),
    onFallback(texts, (tree) => withText(tree, key, "")),
  )

export const removeText = (texts: Texts, key: string): Operation =>
  changed(
    words.labels.remove(key),
    onAll(texts, (tree) => withText(tree, key, undefined)),
  )

/** Gives a text another key, in every language and in each setting that shows it. */
export const renameText = (document: FlowDocument, from: string, to: string): Operation => {
  const { texts, nodes } = document.flow
  const renamed = onAll(texts, (tree) => {
    const text = textOf(tree, from)
    return text === undefined ? tree : withText(withText(tree, from, undefined), to, text)
  })
  const settings = nodes.flatMap((node) => usesIn(node, { from, to }))
  return {
    kind: "batch",
    label: words.labels.rename(from, to),
    operations: [{ kind: "set-texts", pointer: "", value: { ...renamed } }, ...settings],
  }
}

/** The edits of one node, and of the nodes that it holds, that follow a key to its new name. */
const usesIn = (
  { id, settings, children }: FlowNode,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Operation[] => {
  const own = Object.entries(settings).flatMap(([key, value]): readonly Operation[] => {
    const after = value === undefined ? value : withKey(value, from, to)
    return after === value ? [] : [{ kind: "set-setting", node: id, pointer: pointerOf([key]), value: after }]
  })
  const held: unknown = children
  const after = isJsonList(held) ? withKey(held, from, to) : undefined
  return after === undefined || after === held
    ? own
    : [...own, { kind: "set-node-field", node: id, field: "children", value: after }]
}

/** Nodes are read from JSON, and are JSON. */
const isJsonList = (value: unknown): value is readonly Json[] => Array.isArray(value)

export const addLanguage = (texts: Texts, tag: string): Operation =>
  changed(words.labels.addLanguage(tag), { ...texts, languages: { ...texts.languages, [tag]: {} } })

export const removeLanguage = (texts: Texts, tag: string): Operation =>
  changed(words.labels.removeLanguage(tag), {
    ...texts,
    languages: Object.fromEntries(Object.entries(texts.languages).filter(([each]) => each !== tag)),
  })

export const setFallback = (texts: Texts, fallback: string): Operation =>
  changed(words.labels.fallback(fallback), { ...texts, fallback })

/** Takes the words of all languages over, as somebody typed them. */
export const setLanguages = (texts: Texts, languages: Texts["languages"]): Operation =>
  changed(words.labels.json, { ...texts, languages })

/** Why a language can't be added; `undefined` where it can. */
export const whyNotLanguage = (tag: string, tags: readonly string[]): string | undefined => {
  if (!languageTagPattern.test(tag)) return words.tagWrong
  return tags.some((each) => each.toLowerCase() === tag.toLowerCase()) ? words.tagTaken : undefined
}

/** Why a key can't be added; `undefined` where it can. */
export const whyNotKey = (key: string, keys: readonly string[]): string | undefined => {
  if (!/^[^\s.(){}$]+(\.[^\s.(){}$]+)*$/.test(key)) return words.keyWrong
  const taken = keys.some((each) => each === key || each.startsWith(`${key}.`) || key.startsWith(`${each}.`))
  return taken ? words.keyTaken : undefined
}

const changed = (label: string, texts: Texts): Operation => ({
  kind: "batch",
  label,
  operations: [{ kind: "set-texts", pointer: "", value: { ...texts } }],
})

const onAll = (texts: Texts, change: (tree: TextTree) => TextTree): Texts => ({
  ...texts,
  languages: Object.fromEntries(Object.entries(texts.languages).map(([tag, tree]) => [tag, change(tree)])),
})

const onFallback = (texts: Texts, change: (tree: TextTree) => TextTree): Texts => ({
  ...texts,
  languages: { ...texts.languages, [texts.fallback]: change(texts.languages[texts.fallback] ?? {}) },
})

/** The tree with a text at a key, or without one; branches that become empty go. */
export const withText = (tree: TextTree, key: string, text: string | undefined): TextTree => {
  const [name = "", ...rest] = key.split(".")
  const others = Object.entries(tree).filter(([each]) => each !== name)
  const below = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (rest.length === 0) {
    if (text === undefined) return Object.fromEntries(others)
    return below === undefined ? { ...tree, [name]: text } : replaced(tree, name, text)
  }
  const branch = withText(typeof below === "object" ? below : {}, rest.join("."), text)
  if (Object.keys(branch).length === 0) return Object.fromEntries(others)
  return below === undefined ? { ...tree, [name]: branch } : replaced(tree, name, branch)
}

const replaced = (tree: TextTree, name: string, part: string | TextTree): TextTree =>
  Object.fromEntries(Object.entries(tree).map(([each, value]) => [each, each === name ? part : value]))

const textOf = (tree: TextTree, key: string): string | undefined => {
  const [name = "", ...rest] = key.split(".")
  const below = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (rest.length === 0) return typeof below === "string" ? below : undefined
  return typeof below === "object" ? textOf(below, rest.join(".")) : undefined
}

/** A setting with `$t(from)t$` as `$t(to)t$`; the very same where there is none in it. */
const withKey = (value: Json, from: string, to: string): Json => {
  if (typeof value === "string") return value.replaceAll(`$t(${from})t$`, () => `$t(${to})t$`)
  if (isJsonObject(value)) {
    const parts = Object.entries(value).map(
      ([key, part]) => [key, part === undefined ? part : withKey(part, from, to)] as const,
    )
    return parts.some(([key, part]) => part !== value[key]) ? Object.fromEntries(parts) : value
  }
  if (Array.isArray(value)) {
    const list: readonly Json[] = value
    const parts = list.map((part) => withKey(part, from, to))
    return parts.some((part, index) => part !== list[index]) ? parts : value
  }
  return value
}
