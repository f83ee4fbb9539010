import type { NodeContext, Screen } from "@gatewright/engine"
import type { JsonObject } from "@gatewright/flow"
import { form } from "./form/definition.ts"
import { formScreen } from "./form/screen.ts"
import { message } from "./message/definition.ts"
import { messageScreen } from "./message/screen.ts"

/** Whether a node of this type shows a page that can be looked at while it is made. */
export const hasPreview = (type: string): boolean => type === form.type || type === message.type

/**
 * The page that a node shows at first, made by the code that makes it in a run.
 *
 * @param text renders a template; a designer fills in what it has
 * @returns `undefined` where the node shows no page, or its settings don't fit
 */
export const previewScreen = ({
  type,
  settings,
  text,
}: {
  readonly type: string
  readonly settings: JsonObject
  readonly text: NodeContext<unknown>["text"]
}): Screen | undefined => {
  if (type === form.type) {
    const parsed = form.settings.safeParse(settings)
    return parsed.success ? formScreen({ settings: parsed.data, text }) : undefined
  }
  if (type === message.type) {
    const parsed = message.settings.safeParse(settings)
    return parsed.success ? messageScreen({ settings: parsed.data, text }) : undefined
  }
  return undefined
}
