import { escapeToken } from "../../document/pointer.ts"
import { jsonEvents, type JsonEvent } from "./json-events.ts"

/** Where a member or an item stands in a JSON text: the offset of its value, and of its key where it has one. */
export interface JsonPlace {
  readonly value: number
  readonly key?: number
}

/** Where the values stand that JSON pointers (RFC 6901) name; those that are not in the text are left out. */
export const jsonPlaces = (text: string, pointers: Iterable<string>): ReadonlyMap<string, JsonPlace> => {
  const wanted = withParents(pointers)
  const found = new Map<string, JsonPlace>()
  const open: Frame[] = []
  for (const event of jsonEvents(text)) {
    const frame = open.at(-1)
    if (event.kind === "key" && frame) {
      frame.key = event
    } else if (event.kind === "close") {
      open.pop()
    } else if (event.kind === "open" || event.kind === "scalar") {
      const pointer = pointerIn(frame)
      if (frame) frame.items += 1
      const isWanted = pointer !== undefined && wanted.has(pointer)
      if (isWanted) found.set(pointer, { value: event.offset, ...(frame?.key && { key: frame.key.offset }) })
      if (found.size === wanted.size) return found
      if (event.kind === "open") open.push({ pointer: isWanted ? pointer : undefined, key: undefined, items: 0 })
    }
  }
  return found
}

/** An object or array that is open. Nobody asks for what lies in one without a pointer. */
interface Frame {
  readonly pointer: string | undefined
  key: Extract<JsonEvent, { kind: "key" }> | undefined
  items: number
}

const pointerIn = (frame: Frame | undefined): string | undefined => {
  if (!frame) return ""
  return frame.pointer === undefined
    ? undefined
    : `${frame.pointer}/${frame.key ? escapeToken(frame.key.key) : frame.items}`
}

/** Pointers and the pointers to all that their values lie in. */
const withParents = (pointers: Iterable<string>): ReadonlySet<string> => {
  const all = new Set([""])
  for (const pointer of pointers) {
    for (
      let end = pointer.length;
      end > 0 && !all.has(pointer.slice(0, end));
      end = pointer.lastIndexOf("/", end - 1)
    ) {
      all.add(pointer.slice(0, end))
    }
  }
  return all
}
