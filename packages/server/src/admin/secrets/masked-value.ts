import { refuse, type Refusal } from "../../http/refusal.ts"
import { isMasked } from "./is-masked.ts"

/** The refusal of a mask in place of a secret; nothing where the text is something else. `what` begins a sentence. */
export const maskedValue = (text: string, what: string): Refusal | undefined =>
  isMasked(text)
    ? refuse(
        "secret.masked",
        `${what} is a mask, as screens show it in place of a secret. Leave it out to keep what is there.`,
      )
    : undefined
