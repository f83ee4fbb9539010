import type { QuickJSContext, QuickJSHandle } from "quickjs-emscripten"

/** An error that a script threw, as a sentence for its author: what was thrown, and in which line of the script. */
export const sentenceOf = (context: QuickJSContext, error: QuickJSHandle): string => {
  const name = textAt(context, error, "name")
  const message = textAt(context, error, "message")
  if (name === "InternalError" && message === "out of memory") return "The script needed more memory than it may have."
  const line = /script\.js:(\d+)/.exec(textAt(context, error, "stack"))?.[1]
  const thrown = [name, message].filter((part) => part !== "").join(": ") || "something that is no error"
  return `The script threw ${thrown.slice(0, 500)}${line === undefined ? "" : ` (line ${line})`}.`
}

/** A property that is a text. Reading one can run code of the script, which may throw again. */
const textAt = (context: QuickJSContext, error: QuickJSHandle, property: string): string => {
  if (context.typeof(error) !== "object") return ""
  const handle = context.getProp(error, property)
  return handle.consume((value) => (context.typeof(value) === "string" ? context.getString(value) : ""))
}
