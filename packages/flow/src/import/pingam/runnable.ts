import type { JsonObject } from "../../document/json.ts"
import type { Problem } from "../../problem.ts"
import type { Localized } from "./localized.ts"
import type { RawNode } from "./raw-bundle.ts"

/** A node of ours that does the same as a node of the file. */
export interface Runnable {
  readonly type: string
  readonly settings: JsonObject
  /** For each outcome the outputs that stand for it: one outcome may have had several reasons. */
  readonly exits: ReadonlyMap<string, readonly string[]>
  /** How many outputs its card shows: also those that nothing in the file leads out by. */
  readonly outputs: number
  /** Outcomes that can't happen here: their connections are kept, and not drawn. */
  readonly aside?: readonly string[]
  readonly words?: readonly Words[]
  readonly problems?: readonly Problem[]
}

/** Words for people, by their key among the texts of the flow: `loginPage`, `header`. */
export interface Words {
  readonly key: readonly [string, string]
  readonly words: Localized
}

/** What a converter may know of the journey around a node. */
export interface Reading {
  /** The first part of the key of the node's words. */
  readonly keyOf: (node: RawNode) => string
  readonly fallback: string
}

/** Finds the node of ours that does the same, or `undefined`: then the node becomes a placeholder. */
export type Converter = (node: RawNode, reading: Reading) => Runnable | undefined

/** How a setting names words of the flow. */
export const textReference = ([node, field]: Words["key"]): string => `$t(${node}.${field})t$`
