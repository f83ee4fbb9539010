import { getSealingKey } from "@gatewright/server/contract"
import type { z } from "zod"

export type Recipient = z.output<(typeof getSealingKey)["answer"]>

/** The public key in a pasted text, without whatever else a JWK may hold; `undefined` where there is none. */
export const recipientOf = (text: string): Recipient | undefined => {
  try {
    return getSealingKey.answer.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
