import type { NodeContext, Screen } from "@gatewright/engine"
import type { JsonObject } from "@gatewright/flow"
import { form } from "./form/definition.ts"
import { faultyAnswer } from "./form/faulty-answer.ts"
import { formScreen } from "./form/screen.ts"
import { message } from "./message/definition.ts"
import { messageScreen } from "./message/screen.ts"

/** Whether a node of this type shows a page that can be looked at while it is made. */
export const hasPreview = (type: string): boolean => type === form.type || type === message.type

/** Whether people can fill something in on its page, so that it can come back with errors. */
export const hasFaultyPreview = (type: string): boolean => type === form.type

/**
 * The page that a node shows at first, made by the code that makes it in a run.
 *
 * @param faultyIn a language tag: the page as it comes back with every field wrong, in the words of that language
 * @param text renders a template; a designer fills in what it has
 * @returns `undefined` where the node shows no page, or its settings don't fit
 */
export const previewScreen = ({
  type,
  settings,
  text,
  faultyIn,
}: {
  readonly type: string
  readonly settings: JsonObject
  readonly text: NodeContext<unknown>["text"]
  readonly faultyIn?: string | undefined
}): Screen | undefined => {
  if (type === form.type) {
    const parsed = form.settings.safeParse(settings)
    if (!parsed.success) return undefined
    const context = { settings: parsed.data, text }
    return formScreen(context, faultyIn === undefined ? undefined : faultyAnswer(context, faultyIn))
  }
  if (type === message.type) {
    const parsed = message.settings.safeParse(settings)
    return parsed.success ? messageScreen({ settings: parsed.data, text }) : undefined
  }
  return undefined
}
