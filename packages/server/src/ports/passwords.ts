import { hash, verify } from "@node-rs/argon2"
import type { Secret } from "@gatewright/flow"

/** Hashes passwords. Both calls run outside of the thread that answers requests. */
export interface Passwords {
  readonly hash: (password: Secret) => Promise<string>
  /** Where there is no hash to compare with, it takes as long and says no. */
  readonly matches: (hash: string | undefined, password: Secret) => Promise<boolean>
}

/** Passwords on argon2id. `argon2` is the library; a test counts what is asked of it. */
export const createPasswords = (argon2: Argon2 = { hash, verify }): Passwords => ({
  hash: (password) => argon2.hash(prepared(password), cost),
  matches: async (stored, password) => {
    const matches = await argon2.verify(stored ?? nobodysHash, prepared(password))
    return stored !== undefined && matches
  },
})

interface Argon2 {
  readonly hash: typeof hash
  readonly verify: typeof verify
}

/** Argon2id (the default) with 19 MiB, two passes and one lane, as the OWASP Password Storage Cheat Sheet advises. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash of a password that nobody has kept, with the same cost as all others. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$HFJ/Fh57HOXLq/gQZzAsbw$CdN7Yhl3lIP7STULP0aRMenf7Wryy0szeUXNhR31HKQ"

/** The same password typed on another keyboard may come in another Unicode form (RFC 8265 section 4.2.2, rule 4). */
const prepared = (password: Secret): string => password.reveal().normalize("NFC")
