import { z } from "zod"

/** Words of any length and shape that people write. U+0000 has no place in them: no flow file and no database takes it. */
export const writtenText = z.string().regex(/^[^\0]*$/, "must not hold the character U+0000")

/**
 * A name that people give to a thing. It stands in lists and sentences beside other words, so it is one line, and nothing in
 * it turns the direction of what follows, or makes it differ from another name unseen. U+200C and U+200D stay: words of some
 * languages need them.
 */
export const writtenName = z
  .string()
  .trim()
  .min(1)
  .regex(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /^[^\0-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]*$/,
    "must be one line without characters that can't be seen or turn the direction of the line",
  )
