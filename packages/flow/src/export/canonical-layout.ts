import type { Group, Layout, Note, Position } from "../document/layout.ts"
import { byCodeUnit } from "./by-code-unit.ts"
import { byId, inOrder, sortedExtensions, sortedRecord } from "./sorted.ts"

/** A layout in canonical order. */
export const canonicalLayout = ({ nodes, notes, groups, ...extensions }: Layout): Layout => ({
  nodes: sortedRecord(nodes, canonicalPosition),
  notes: inOrder(notes.map(canonicalNote), byId),
  groups: inOrder(groups.map(canonicalGroup), byId),
  ...sortedExtensions(extensions),
})

const canonicalPosition = ({ x, y, compact, ...extensions }: Position): Position => ({
  x,
  y,
  ...(compact === undefined ? {} : { compact }),
  ...sortedExtensions(extensions),
})

const canonicalNote = ({ id, x, y, width, height, text, color, ...extensions }: Note): Note => ({
  id,
  x,
  y,
  width,
  height,
  text,
  ...(color === undefined ? {} : { color }),
  ...sortedExtensions(extensions),
})

const canonicalGroup = ({ id, name, nodes, color, ...extensions }: Group): Group => ({
  id,
  name,
  nodes: nodes.toSorted(byCodeUnit),
  ...(color === undefined ? {} : { color }),
  ...sortedExtensions(extensions),
})
