import type { PickedFile } from "./picked-file.ts"

/** Files that go from one place of the console to the plan, which asks what they would do. */
export interface HandedFiles {
  readonly files: readonly PickedFile[]
  /** Ids of the only flows that are meant: one flow of a backup. */
  readonly flows?: readonly string[]
}

let handed: HandedFiles | undefined

/** Puts files down for the plan, which is opened next. */
export const handOver = (files: HandedFiles): void => {
  handed = files
}

/** Takes up what was put down; once. */
export const takeHanded = (): HandedFiles | undefined => {
  const taken = handed
  handed = undefined
  return taken
}
