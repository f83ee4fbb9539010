import type { UnderstoodType } from "@gatewright/flow"
import type { TellableProblem } from "../../command-failure.ts"
import type { ExitCode } from "../../exit-code.ts"

/** What became of a file, or would: lines for people, a document for programs. */
export interface Imported {
  readonly exit: ExitCode
  readonly lines: readonly string[]
  readonly document: ImportedDocument
}

interface ImportedDocument {
  readonly file: string
  /**
   * `created`, `new-version`, `unchanged`: done. `create` and `new-version` of a dry run: would be. `refused`: nothing was
   * changed. `failed`: not known, the server did not say.
   */
  readonly kind: "created" | "create" | "new-version" | "unchanged" | "refused" | "failed"
  /** The id that the flow has, or would have; a new one is not known before it is there. */
  readonly id?: string
  readonly name?: string
  /** The library flows that came in the same file. */
  readonly libraries?: readonly { readonly id: string; readonly name: string }[]
  /** Other flows of the file, which were not added. */
  readonly others?: readonly { readonly id: string; readonly name: string }[]
  /** Whether something keeps the flow from being activated. */
  readonly blocked?: boolean
  /** How many nodes of a foreign file became what, by type. */
  readonly understood?: readonly UnderstoodType[]
  readonly problems?: readonly TellableProblem[]
}
