/**
 * Where a sealed text stands: in a secret or a connection of a tenant, by its name there, or in a key that belongs to none.
 * It is sealed for that place, and opens nowhere else.
 */
export type SealedPlace =
  | readonly [kind: "secret" | "connection", tenant: string, name: string]
  | readonly [kind: "key", name: string]

/** Everything that the vault has sealed for good, of all tenants, so that it can be sealed anew with another key. */
export interface SealedTextStore {
  readonly list: () => Promise<readonly { readonly place: SealedPlace; readonly sealed: string }[]>
  /** Puts a text where `before` was. `false`: somebody else has changed it; nothing was written. */
  readonly replace: (text: {
    readonly place: SealedPlace
    readonly before: string
    readonly sealed: string
  }) => Promise<boolean>
}
