import { fieldOf } from "../json-parts.ts"
import { saysNothing } from "../localized.ts"
import type { Converter } from "../runnable.ts"
import { onlySettings } from "./only-settings.ts"
import { textOr } from "./page-words.ts"

/** Message Node: a text and two buttons, which say Yes and No where the file has no words for them. */
export const message: Converter = (node, reading) => {
  const text = textOr(node, { field: "message", usual: "", reading })
  const yes = textOr(node, { field: "messageYes", usual: "Yes", reading })
  const no = textOr(node, { field: "messageNo", usual: "No", reading })
  const isPlain = onlySettings(node.config, ["message", "messageYes", "messageNo"])
  // Without a message of its own AM shows one of its own words, which are not in the file.
  if (!isPlain || saysNothing(fieldOf(node.config, "message")) || !text || !yes || !no) return undefined
  return {
    type: "frontend.message",
    settings: {
      text: text.text,
      buttons: [
        { id: "true", label: yes.text, variant: "primary" },
        { id: "false", label: no.text, variant: "secondary" },
      ],
    },
    exits: new Map([
      ["true", ["true"]],
      ["false", ["false"]],
    ]),
    outputs: 2,
    words: [...text.words, ...yes.words, ...no.words],
  }
}
