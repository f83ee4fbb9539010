import * as fc from "fast-check"
import type { Operation } from "../change/operation.ts"
import {
  arbitraryDocument,
  arbitraryGroup,
  arbitraryJson,
  arbitraryLink,
  arbitraryNode,
  arbitraryNodeId,
  arbitraryNote,
  arbitraryPosition,
  arbitraryTexts,
} from "./arbitrary-document.ts"

const ends = arbitraryLink.map(({ from, output, to }) => ({ from, output, to }))

/** Pointers into small settings: many lead somewhere, some nowhere. */
const pointer = fc
  .array(fc.constantFrom("a", "b", "a~1b", "~0", "", "10", "9", "0", "1", "toString"), { maxLength: 3 })
  .map((steps) => steps.map((step) => `/${step}`).join(""))

const setting = fc.oneof(arbitraryJson, fc.constant(undefined)).map((value) => (value === undefined ? {} : { value }))

const of = <Kind extends Operation["kind"], Rest>(kind: Kind, rest: fc.Arbitrary<Rest>) =>
  rest.map((fields) => ({ kind, ...fields }))

const single: fc.Arbitrary<Operation> = fc.oneof(
  of("add-node", fc.record({ node: arbitraryNode, position: arbitraryPosition })),
  of("add-node", fc.record({ node: arbitraryNode, groups: fc.array(fc.constantFrom("i_1", "i_2"), { maxLength: 2 }) })),
  of("remove-node", fc.record({ node: arbitraryNodeId })),
  of(
    "set-node-field",
    fc
      .tuple(arbitraryNodeId, fc.constantFrom("type", "version", "outputs", "children", "x-a", "x-new"), arbitraryNode)
      .map(([node, field, like]) => ({ node, field, value: Object.entries(like).find(([key]) => key === field)?.[1] })),
  ),
  of("rename-node", fc.record({ node: arbitraryNodeId, name: fc.string({ maxLength: 8 }) })),
  of(
    "move-nodes",
    fc.record({ positions: fc.dictionary(arbitraryNodeId, fc.option(arbitraryPosition), { maxKeys: 2 }) }),
  ),
  of("set-compact", fc.record({ node: arbitraryNodeId, compact: fc.boolean() }, { requiredKeys: ["node"] })),
  of(
    "set-setting",
    fc.tuple(arbitraryNodeId, pointer, setting).map(([node, at, value]) => ({ node, pointer: at, ...value })),
  ),
  of("add-link", fc.record({ link: arbitraryLink, dangling: fc.boolean() })),
  of("remove-link", fc.record({ link: ends })),
  of("change-link", fc.record({ link: ends, to: arbitraryLink, dangling: fc.boolean() })),
  of(
    "set-texts",
    arbitraryTexts.map((value) => ({ pointer: "", value })),
  ),
  of("set-texts", fc.record({ pointer: fc.constantFrom("/languages/it/title", "/languages/en", "/fallback", "/x-a") })),
  of("set-texts", fc.record({ pointer: fc.constantFrom("/languages/it/title", "/fallback"), value: fc.string() })),
  of("set-head", fc.record({ head: fc.record({ name: fc.string({ maxLength: 8 }), tags: fc.constant(["new"]) }) })),
  of("add-note", fc.record({ note: arbitraryNote })),
  of("remove-note", fc.record({ note: fc.constantFrom("i_1", "i_2") })),
  of("change-note", fc.record({ note: arbitraryNote })),
  of("add-group", fc.record({ group: arbitraryGroup })),
  of("remove-group", fc.record({ group: fc.constantFrom("i_1", "i_2") })),
  of("change-group", fc.record({ group: arbitraryGroup })),
  of(
    "set-field",
    fc
      .tuple(fc.constantFrom("/x-a", "/flow/x-b~1~0", "/layout/x-a", "/$schema", "/layout/nodes/n_a"), setting)
      .map(([at, value]) => ({ pointer: at, ...value })),
  ),
  of("replace-document", fc.record({ document: arbitraryDocument })),
)

/** An operation that may or may not fit the document that it meets. */
export const arbitraryOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 9, arbitrary: single },
  {
    weight: 1,
    arbitrary: of("batch", fc.record({ label: fc.constant("Paste"), operations: fc.array(single, { maxLength: 3 }) })),
  },
)
