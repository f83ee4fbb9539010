import { hashOf } from "./limits.ts"

/**
 * The id of the flow that a journey becomes. Made of its name alone, so that journeys which call each other find each
 * other again when they come in files of their own.
 */
export const flowIdOf = (tree: string): string => `flow_pingam-${readable(tree)}`

/** The id of the node that a node becomes: the same for the same file, and still telling which one it was. */
export const nodeIdOf = (id: string): string => `n_${readable(id)}`

/** A colon is in no text that stays as it is, so that no two texts become one. */
const readable = (text: string): string => {
  if (/^[A-Za-z0-9_.-]{1,150}$/.test(text)) return text
  const letters = text.slice(0, 100).replaceAll(/[^A-Za-z0-9_.]+/g, "-")
  return `${letters}:${hashOf(text)}`
}
