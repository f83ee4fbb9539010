import type { Screen } from "../screen.ts"
import type { TraceElement } from "./trace-step.ts"

/** A page with more of them is told in part. */
const most = 100

/**
 * What a screen asked for: its fields and buttons. What was typed comes with the answer, and what stands in texts and
 * pictures may be a secret of the person, such as the key of an authenticator.
 */
export const shownElements = ({ elements }: Screen, textOf: (text: string) => string): readonly TraceElement[] =>
  elements.slice(0, most).flatMap((element): TraceElement[] => {
    switch (element.kind) {
      case "field": {
        const { name, type, label, error } = element
        const said = error === undefined ? {} : { error: textOf(error) }
        return [{ kind: "field", name, type, label: textOf(label), ...said }]
      }
      case "button":
        return [{ kind: "button", name: element.action, label: textOf(element.label) }]
      case "heading":
      case "text":
      case "notice":
      case "image":
      case "link":
        return []
    }
  })
