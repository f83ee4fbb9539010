import {
  type Catalogue,
  type Change,
  definitionOf,
  type FlowDocument,
  type Json,
  type Link,
  pathOf,
} from "@gatewright/flow"
import type { FormField } from "../inspector/form/form-field.ts"
import { formOfNode } from "../inspector/form/form-of-node.ts"
import { nameOnSides } from "./name-on-sides.ts"
import { textKeyOf } from "./nodes-of-change.ts"
import { settingAt, valueText } from "./setting-at.ts"
import { words } from "./words.ts"

/** A change to read: what it is about, and its value on either side in words; `undefined` where there is none. */
export interface StepDiff {
  readonly title: string
  readonly before?: string | undefined
  readonly after?: string | undefined
  /** A script or JSON: drawn in the letters of code. */
  readonly code?: boolean
}

export interface Sides {
  readonly before: FlowDocument
  readonly after: FlowDocument
  readonly catalogue: Catalogue
}

export const stepDiff = (change: Change, { before, after, catalogue }: Sides): StepDiff => {
  switch (change.kind) {
    case "node-added":
      return { title: words.node["added"] ?? "" }
    case "node-removed":
      return { title: words.node["removed"] ?? "" }
    case "node-renamed":
      return { title: words.node["name"] ?? "", before: change.before, after: change.after }
    case "node-changed":
      return { title: words.node[change.field] ?? change.field, ...texts(change) }
    case "setting-changed": {
      const { title, field } = settingOf(change.node, change.pointer)
      const code = field?.kind === "code" || field?.kind === "condition" || isData(change)
      return { title, ...texts(change, field), code }
    }
    case "link-added":
      return { title: linkTitle(change.link), after: nameOf(change.link.to) }
    case "link-removed":
      return { title: linkTitle(change.link), before: nameOf(change.link.to) }
    case "link-changed": {
      const elsewhere = change.before.to !== change.after.to
      return elsewhere
        ? { title: linkTitle(change.before), before: nameOf(change.before.to), after: nameOf(change.after.to) }
        : { title: linkTitle(change.before), before: json(change.before), after: json(change.after), code: true }
    }
    case "text-changed":
      return { title: textKeyOf(change.pointer) || change.pointer.slice(1), ...texts(change) }
    case "head-changed": {
      const { field } = change
      return {
        title: words.head[field] ?? field,
        before: headText(change.before[field]),
        after: headText(change.after[field]),
      }
    }
    case "node-moved":
      return { title: change.label, before: place(change.before), after: place(change.after) }
    case "node-resized":
      return { title: change.label, before: size(change.before), after: size(change.after) }
    case "note-added":
      return { title: change.label, after: change.after.text }
    case "note-removed":
      return { title: change.label, before: change.before.text }
    case "note-changed":
      return change.before.text === change.after.text
        ? { title: change.label, before: json(change.before), after: json(change.after), code: true }
        : { title: change.label, before: change.before.text, after: change.after.text }
    case "group-added":
      return { title: change.label, after: change.after.name }
    case "group-removed":
      return { title: change.label, before: change.before.name }
    case "group-changed":
      return { title: change.label, before: json(change.before), after: json(change.after), code: true }
    case "field-changed":
      return { title: change.pointer.slice(1).replaceAll("/", " › "), ...texts(change), code: true }
    case "document-replaced":
      return { title: words.replaced }
  }

  function settingOf(node: string, pointer: string) {
    const found = [after, before].flatMap(({ flow }) => flow.nodes).find(({ id }) => id === node)
    const definition = found && definitionOf(catalogue, found)
    return settingAt(formOfNode(definition), pathOf(pointer) ?? [])
  }

  function nameOf(node: string): string {
    return nameOnSides(node, { before, after })
  }

  function linkTitle({ from, output }: Link): string {
    return `${nameOf(from)} › ${output}`
  }
}

const isData = ({ before, after }: { readonly before?: unknown; readonly after?: unknown }): boolean =>
  [before, after].some((value) => typeof value === "object" && value !== null && !isReference(value))

const isReference = (value: object): boolean => Object.keys(value).some((key) => key.startsWith("$"))

const texts = ({ before, after }: { readonly before?: Json; readonly after?: Json }, field?: FormField) => ({
  before: before === undefined ? undefined : valueText(before, field),
  after: after === undefined ? undefined : valueText(after, field),
})

const headText = (value: string | readonly string[] | undefined): string | undefined =>
  value === undefined || typeof value === "string" ? value : value.join(", ")

const place = (at: { readonly x: number; readonly y: number } | undefined): string =>
  at ? words.position(at.x, at.y) : words.tidy

const size = (compact: boolean | undefined): string => (compact === true ? words.compact : words.expanded)

const json = (value: object): string => JSON.stringify(value, null, 2)
