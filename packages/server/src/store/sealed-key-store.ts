/** Keys of the installation that servers of one database share, sealed by the vault: made once, by whoever is first. */
export interface SealedKeyStore {
  readonly get: (name: string) => Promise<string | undefined>
  /** Keeps what is there: gives the text that counts. */
  readonly ensure: (key: { readonly name: string; readonly sealed: string }) => Promise<string>
}
