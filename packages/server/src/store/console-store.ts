import type { PersonRecord } from "./access-store.ts"

/** How people get into the console. Codes and tokens are stored hashed (SHA-256); codes work once. */
export interface ConsoleStore {
  /** The first owner of the installation, made with that id and name where there is none yet. */
  readonly ensureOwner: (person: { readonly id: string; readonly name: string }) => Promise<PersonRecord>
  readonly addSignInCode: (code: {
    readonly hash: string
    readonly person: string
    readonly expiresAt: number
  }) => Promise<void>
  /** Uses a code up; `undefined` where it is unknown, used, or expired. */
  readonly redeemSignInCode: (hash: string) => Promise<PersonRecord | undefined>
  readonly addSession: (session: {
    readonly hash: string
    readonly person: string
    readonly csrfToken: string
    readonly expiresAt: number
  }) => Promise<void>
  /** `undefined` where it is unknown, ended, or expired. */
  readonly session: (
    hash: string,
  ) => Promise<{ readonly person: PersonRecord; readonly csrfToken: string; readonly expiresAt: number } | undefined>
  readonly endSession: (hash: string) => Promise<void>
}
