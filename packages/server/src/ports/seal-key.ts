/**
 * The key of the vault: `given` (base64, 32 bytes), else the one in `seal.key` in the folder, which is made with random
 * bytes at the first start and readable by its owner alone. Servers that share a database need the same one.
 */
export const loadSealKey = async (_source: {
  readonly given: string | undefined
  readonly folder: string
}): Promise<Buffer> => {
  throw new Error("not there yet")
}
