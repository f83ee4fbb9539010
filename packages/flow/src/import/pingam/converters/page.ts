import type { JsonObject } from "../../../document/json.ts"
import { textOf } from "../json-parts.ts"
import type { RawNode } from "../raw-bundle.ts"
import type { Converter } from "../runnable.ts"
import { onlySettings } from "./only-settings.ts"
import { pageFields } from "./page-field.ts"
import { pageText, textOr } from "./page-words.ts"

/** A page whose parts all ask for something that a form can ask for, and that is left in one way. */
export const page: Converter = (node, reading) => {
  const outcome = onlyOutcome(node)
  const fields = fieldsOf(node.children ?? [])
  const title = textOr(node, { field: "pageHeader", usual: "", reading })
  const description = pageText(node, "pageDescription", reading)
  const button = textOr(node, { field: "submitButtonText", usual: usualButton, reading })
  const isPlain = onlySettings(node.config, pageSettings) && !isArrangement(textOf(node.config, "stage"))
  if (!isPlain || outcome === undefined || !fields || !title || !description || !button) return undefined
  return {
    type: "frontend.form",
    settings: {
      title: title.text,
      elements: [...description.elements, ...fields, { kind: "button", id: outcome, label: button.text }],
      variable: "form",
    },
    exits: new Map([[outcome, [outcome]]]),
    outputs: 1,
    words: [...title.words, ...description.words, ...button.words],
    problems: description.problems,
  }
}

/** A collector that stands alone: a page with one part. */
export const collector: Converter = (node) => {
  const outcome = onlyOutcome(node)
  const fields = fieldsOf([node])
  if (outcome === undefined || !fields) return undefined
  return {
    type: "frontend.form",
    settings: {
      title: "",
      elements: [...fields, { kind: "button", id: outcome, label: usualButton }],
      variable: "form",
    },
    exits: new Map([[outcome, [outcome]]]),
    outputs: 1,
  }
}

/** What the page says where the file has no words for it. */
const usualButton = "Next"

const pageSettings = ["nodes", "pageHeader", "pageDescription", "submitButtonText", "stage"]

/** A stage is a name that means something to a page's theme, or JSON that arranges the parts: that a form can't do. */
const isArrangement = (stage: string | undefined): boolean => stage?.trimStart().startsWith("{") ?? false

const onlyOutcome = ({ outcomes, connections }: RawNode): string | undefined => {
  const [outcome, ...others] = new Set([...outcomes.map(({ id }) => id), ...connections.map((each) => each.outcome)])
  return others.length === 0 && outcome !== "" ? outcome : undefined
}

/** The fields of all parts, in their order; none where a part is no field, or two fields would share a name. */
const fieldsOf = (parts: readonly RawNode[]): readonly JsonObject[] | undefined => {
  const found = parts.map(pageFields)
  const fields = found.flatMap((each) => each ?? [])
  const names = new Set(fields.map(({ name }) => name))
  return fields.length > 0 && !found.includes(undefined) && names.size === fields.length ? fields : undefined
}
