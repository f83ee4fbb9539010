import { jsonEvents } from "../json/json-events.ts"

/** Whether the beginning of a text says that the text is a bundle: its `format` is among the first fields. */
export const saysBundle = (beginning: string): boolean => {
  let depth = 0
  let field = ""
  for (const event of jsonEvents(beginning)) {
    if (event.kind === "open") depth += 1
    else if (event.kind === "close") depth -= 1
    else if (event.kind === "key" && depth === 1) field = event.key
    else if (event.kind === "scalar" && depth === 1 && field === "format") {
      return beginning.slice(event.offset, event.end) === '"gatewright/bundle"'
    }
  }
  return false
}
