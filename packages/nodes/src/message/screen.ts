import type { NodeContext, Screen, ScreenElement } from "@gatewright/engine"
import type { z } from "zod"
import type { message } from "./definition.ts"

/** The page of a message. A plain text is cut into paragraphs at its empty lines. */
export const messageScreen = ({
  settings: { title, text: source, tone, buttons },
  text,
}: Pick<NodeContext<z.output<typeof message.settings>>, "settings" | "text">): Screen => {
  const words = text(source).trim()
  return {
    title: text(title),
    elements: [
      ...(words === "" ? [] : told(words, tone)),
      ...buttons.map(({ id, label, variant }): ScreenElement => ({
        kind: "button",
        action: id,
        label: text(label),
        variant,
        validates: false,
      })),
    ],
  }
}

const told = (text: string, tone: "plain" | "info" | "success" | "error"): readonly ScreenElement[] =>
  tone === "plain"
    ? text.split(/\n[ \t]*\n/).map((paragraph) => ({ kind: "text", text: paragraph.trim() }))
    : [{ kind: "notice", tone, text }]
