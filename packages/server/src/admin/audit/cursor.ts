import { z } from "zod"

/** Where a page of the audit log ends. */
interface Position {
  readonly at: number
  readonly id: string
}

/** A position as a text that nobody needs to understand. */
export const cursorOf = ({ at, id }: Position): string => Buffer.from(JSON.stringify([at, id])).toString("base64url")

/** The position again; `undefined` where the text is none of ours. */
export const readCursor = (cursor: string): Position | undefined => {
  try {
    const [at, id] = position.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")))
    return { at, id }
  } catch {
    return undefined
  }
}

const position = z.tuple([z.int(), z.string().max(100)])
