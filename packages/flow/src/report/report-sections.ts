import type { Change } from "../compare/change.ts"
import { compare } from "../compare/compare.ts"
import { headLabels } from "../compare/compare-head.ts"
import { isDrawing } from "../compare/is-drawing.ts"
import { namesIn, type NameOf } from "../compare/names.ts"
import { pathOf } from "../document/pointer.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Json } from "../document/json.ts"
import { abridged } from "../words.ts"
import { shownValues, type ShownValues } from "./shown-values.ts"

export type ChangeMark = "added" | "removed" | "changed"

/** A change in a few words, with nothing in it that a terminal or a page would mistake. */
export interface ReportLine extends ShownValues {
  readonly mark: ChangeMark
  readonly text: string
}

/** What changed about one thing: a node, the texts, the drawing, … */
export interface ReportSection {
  readonly mark: ChangeMark
  readonly title: string
  readonly lines: readonly ReportLine[]
}

/** Two documents to tell the difference of. */
export interface Compared {
  readonly before: FlowDocument
  readonly after: FlowDocument
  /** Those between the two, where they are known already. */
  readonly changes?: readonly Change[]
  /** Whether to tell what is only drawn differently. */
  readonly drawing?: boolean
}

/** The changes between two documents, told apart by what they are about, in the order of `compare`. */
export const reportSections = ({ before, after, changes, drawing = false }: Compared): readonly ReportSection[] => {
  const nameOf = namesIn(before, after)
  const told = (changes ?? compare(before, after)).filter((change) => drawing || !isDrawing(change))
  const show = shownValues(before, after)
  const entries = told.map((change) => entryOf(change, { nameOf, show }))
  return [...Map.groupBy(entries, ({ key }) => key).values()].map((same) => ({
    mark: same.find(({ whole }) => whole)?.mark ?? "changed",
    title: same.find(({ whole }) => whole)?.title ?? same[0]?.title ?? "",
    lines: same.filter(({ whole }) => whole !== true).map(({ mark, text, values }) => ({ mark, text, ...values })),
  }))
}

interface Entry {
  /** What it is about: entries of one key are one section. */
  readonly key: string
  readonly title: string
  readonly mark: ChangeMark
  readonly text: string
  readonly values?: ShownValues
  /** It is about all of that thing. */
  readonly whole?: boolean
}

interface Words {
  readonly nameOf: NameOf
  readonly show: ReturnType<typeof shownValues>
}

const entryOf = (change: Change, { nameOf, show }: Words): Entry => {
  const node = (id: string) => ({ key: `node ${id}`, title: nameOf(id) })
  switch (change.kind) {
    case "node-added":
    case "node-removed": {
      const { id, type } = change.node
      const title = `${nameOf(id)} (${abridged(type)})`
      return { key: `node ${id}`, title, mark: markOf(change.kind), text: "", whole: true }
    }
    case "node-renamed":
      return { ...node(change.node), mark: "changed", text: "name", values: show.plain(change) }
    case "node-changed": {
      const values = change.field === "type" || change.field === "version" ? show.plain(change) : {}
      return { ...node(change.node), mark: markOfValues(change), text: abridged(change.field), values }
    }
    case "setting-changed": {
      const text = change.pointer === "" ? "settings" : abridged(change.pointer.slice(1))
      return { ...node(change.node), mark: markOfValues(change), text, values: show.setting(change) }
    }
    case "link-added":
    case "link-removed": {
      const { from, output, to } = change.link
      return { ...node(from), mark: markOf(change.kind), text: `link ${abridged(output)} → ${nameOf(to)}` }
    }
    case "link-changed": {
      const { from, output } = change.before
      const values = { before: nameOf(change.before.to), after: nameOf(change.after.to) }
      return { ...node(from), mark: "changed", text: `link ${abridged(output)}`, values }
    }
    case "node-moved":
    case "node-resized":
    case "note-added":
    case "note-removed":
    case "note-changed":
    case "group-added":
    case "group-removed":
    case "group-changed":
      return { key: "drawing", title: "Drawing", mark: markOf(change.kind), text: change.label }
    case "text-changed": {
      const path = pathOf(change.pointer) ?? []
      const text = abridged(path.slice(1).join(" ") || path.join(" "))
      return { key: "texts", title: "Texts", mark: markOfValues(change), text, values: show.text(change) }
    }
    case "head-changed":
      return {
        key: "head",
        title: "General Configuration",
        mark: "changed",
        text: headLabels[change.field],
        values: show.head(change),
      }
    case "field-changed":
      return {
        key: "fields",
        title: "Other fields",
        mark: markOfValues(change),
        text: abridged(change.pointer.slice(1)),
      }
    case "document-replaced":
      return { key: "flow", title: "The flow was replaced as a whole", mark: "changed", text: "", whole: true }
  }
}

const markOf = (kind: Change["kind"]): ChangeMark =>
  kind.endsWith("-added") ? "added" : kind.endsWith("-removed") ? "removed" : "changed"

const markOfValues = ({ before, after }: { readonly before?: Json; readonly after?: Json }): ChangeMark =>
  before === undefined ? "added" : after === undefined ? "removed" : "changed"
