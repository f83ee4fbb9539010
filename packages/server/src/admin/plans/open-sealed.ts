import type { Problem } from "@gatewright/flow"
import { sealingKey, type SealingKey } from "../../ports/sealing-key.ts"
import { isMasked } from "../secrets/is-masked.ts"
import { secretName } from "../secrets/contract.ts"
import type { Services } from "../services.ts"
import type { SealedValue } from "./read-files.ts"

/** Values that came sealed for this server, by their names, and what is wrong with the others. */
export interface OpenedValues {
  readonly values: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Opens what came sealed. What can't be opened or used stays out; what needs it stays open, and can be set here. */
export const openSealed = async (
  sealed: readonly SealedValue[],
  { store, world: { vault } }: Pick<Services, "store" | "world">,
): Promise<OpenedValues> => {
  const values = new Map<string, string>()
  const problems: Problem[] = []
  if (sealed.length === 0) return { values, problems }
  const key = await sealingKey({ store, vault })
  for (const { file, name, recipient, jwe } of sealed) {
    if (values.has(name)) continue
    const value = recipient === key?.publicKey.kid ? await key?.open({ name, jwe }) : undefined
    const what = value === undefined ? whyNotOpened(key) : whyNotUsed(name, value)
    if (value !== undefined && what === undefined) values.set(name, value)
    else problems.push(leftOut({ file, name, what: what ?? "" }))
  }
  return { values, problems }
}

const whyNotOpened = (key: SealingKey | undefined): string =>
  key
    ? "it was sealed for another server, or changed"
    : "this server can't open the key that it was sealed to, for its seal key is missing"

const whyNotUsed = (name: string, value: string): string | undefined => {
  const isField = name.includes("/")
  const names = isField ? name.split("/") : [name]
  if (names.length > 2 || !names.every((part) => secretName.safeParse(part).success))
    return "its name can't be used here"
  if (value === "" || value.length > 100_000) return "it is empty, or longer than 100,000 characters"
  if (isMasked(value)) return "it is a mask, as screens show it in place of a secret"
  // It goes into one line of a protocol (RFC 9110 section 5.5, RFC 4954 section 4).
  return isField && /\p{Cc}/u.test(value) ? "it holds a line break or a control character" : undefined
}

const leftOut = ({ file, name, what }: { file: string; name: string; what: string }): Problem => ({
  code: "plan.unusable-secret",
  severity: "warning",
  message: `${file}: the value of “${name}” is left out: ${what}. Set it here.`,
})
