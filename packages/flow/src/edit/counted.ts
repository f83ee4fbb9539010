import { listWords, quoted } from "../words.ts"

interface Counted {
  readonly nodes?: readonly unknown[]
  readonly notes?: readonly unknown[]
  readonly groups?: readonly unknown[]
  readonly links?: readonly unknown[]
}

/** How the undo menu counts: `node`, `3 nodes`, `3 nodes and 2 notes`. A group is told where it is without nodes. */
export const counted = ({ nodes = [], notes = [], groups = [], links = [] }: Counted): string => {
  const parts = [
    count(nodes.length, "node"),
    count(nodes.length === 0 ? groups.length : 0, "group"),
    count(notes.length, "note"),
    count(nodes.length === 0 ? links.length : 0, "link"),
  ].flat()
  const [only] = parts
  return only?.of === 1 && parts.length === 1
    ? only.noun
    : listWords(parts.map(({ of, noun }) => (of === 1 ? `1 ${noun}` : `${of} ${noun}s`)))
}

const count = (of: number, noun: string): readonly { readonly of: number; readonly noun: string }[] =>
  of === 0 ? [] : [{ of, noun }]

/** How a sentence calls a node: by its name, else by its type. */
export const called = ({ name, type }: { readonly name: string; readonly type: string }): string =>
  quoted(name.trim() === "" ? type : name)
