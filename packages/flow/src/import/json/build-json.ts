import type { Json } from "../../document/json.ts"
import { jsonEvents } from "./json-events.ts"

/** Builds JSON piece by piece; `undefined` where the text is none. Of two equal keys the last one counts, as in `JSON.parse`. */
export const buildJson = (text: string): Json | undefined => {
  const root: Json[] = []
  const open: Frame[] = [{ items: root, members: undefined, key: "" }]
  for (const event of jsonEvents(text)) {
    const frame = open.at(-1)
    if (event.kind === "fault" || !frame) return undefined
    if (event.kind === "key") {
      frame.key = event.key
    } else if (event.kind === "open") {
      open.push(
        event.what === "object" ? { items: [], members: [], key: "" } : { items: [], members: undefined, key: "" },
      )
    } else if (event.kind === "close") {
      open.pop()
      put(open.at(-1), frame.members ? Object.fromEntries(frame.members) : frame.items)
    } else {
      put(frame, JSON.parse(text.slice(event.offset, event.end)))
    }
  }
  return root[0]
}

/** An object or a list that is open. Members become an object at its end, all at once: `__proto__` is a key like any other. */
interface Frame {
  readonly items: Json[]
  readonly members: [string, Json][] | undefined
  key: string
}

const put = (frame: Frame | undefined, value: Json): void => {
  if (frame?.members) frame.members.push([frame.key, value])
  else frame?.items.push(value)
}
