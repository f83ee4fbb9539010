import type { Change } from "../compare/change.ts"
import { textDiff, type TextDiff } from "../compare/text-diff.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { isJsonArray, isJsonObject, type Json } from "../document/json.ts"
import { escapeToken } from "../document/pointer.ts"
import { suspectedSecrets } from "../export/suspected-secrets.ts"
import { abridged } from "../words.ts"

/** A value before and after, cut to a few words; texts of several lines as the lines that changed. */
export interface ShownValues {
  readonly before?: string
  readonly after?: string
  readonly lines?: TextDiff
}

interface BeforeAfter {
  readonly before?: Json
  readonly after?: Json
}

/** What stands in the place of a value that looks like a secret. */
const hiddenValue = "••••••"

/** Shows values of two documents, but none that looks like a secret in either. */
export const shownValues = (before: FlowDocument, after: FlowDocument) => {
  const suspected = new Set([before, after].flatMap(suspectedIn))
  const at = (start: string) => (values: BeforeAfter, pointer: string) => {
    const hide = (value: Json | undefined) =>
      value === undefined ? undefined : hidden(value, (inner) => suspected.has(start + pointer + inner))
    return shown(hide(values.before), hide(values.after))
  }
  return {
    plain: (change: BeforeAfter) => shown(change.before, change.after),
    setting: (change: Change & { readonly kind: "setting-changed" }) => at(`${change.node} `)(change, change.pointer),
    text: (change: Change & { readonly kind: "text-changed" }) => at("/flow/texts")(change, change.pointer),
    head: ({ field, before: was, after: is }: Change & { readonly kind: "head-changed" }) =>
      at(`/flow/${field}`)(
        {
          ...(was[field] === undefined ? {} : { before: was[field] }),
          ...(is[field] === undefined ? {} : { after: is[field] }),
        },
        "",
      ),
  }
}

/** Settings are told by their node: its place in the file may be another one after. */
const suspectedIn = (document: FlowDocument): readonly string[] =>
  suspectedSecrets(document).map(({ at }) =>
    at?.node !== undefined && at.setting !== undefined ? `${at.node} ${at.setting}` : (at?.pointer ?? ""),
  )

const hidden = (value: Json, isSuspected: (pointer: string) => boolean, pointer = ""): Json => {
  if (typeof value === "string") return isSuspected(pointer) ? hiddenValue : value
  if (isJsonArray(value)) return value.map((item, index) => hidden(item, isSuspected, `${pointer}/${index}`))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined ? [] : [[key, hidden(item, isSuspected, `${pointer}/${escapeToken(key)}`)]],
    ),
  )
}

const shown = (before: Json | undefined, after: Json | undefined): ShownValues => {
  if (isLong(before) || isLong(after)) {
    const [was, is] = [before ?? "", after ?? ""]
    if (typeof was === "string" && typeof is === "string") return { lines: textDiff({ before: was, after: is }) }
  }
  return {
    ...(before === undefined ? {} : { before: abridged(JSON.stringify(before)) }),
    ...(after === undefined ? {} : { after: abridged(JSON.stringify(after)) }),
  }
}

const isLong = (value: Json | undefined): boolean => typeof value === "string" && value.includes("\n")
