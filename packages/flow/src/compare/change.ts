import type { Head } from "../change/set-head.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Json } from "../document/json.ts"
import type { Group, Note, Position } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"

/** A value before and after; left out on the side where there is none. */
interface BeforeAfter<Value> {
  readonly before?: Value
  readonly after?: Value
}

/** An item of the layout that came, went or became another. */
type ItemChange<Name extends string, Item> =
  | { readonly kind: `${Name}-added`; readonly after: Item }
  | { readonly kind: `${Name}-removed`; readonly before: Item }
  | { readonly kind: `${Name}-changed`; readonly before: Item; readonly after: Item }

/** What changed, as data. Nodes, notes and groups are told apart by id, links by their ends, settings by pointer. */
export type Difference =
  | { readonly kind: "node-added"; readonly node: FlowNode; readonly position?: Position }
  /** Its links, its place and its part in groups went with it. */
  | { readonly kind: "node-removed"; readonly node: FlowNode; readonly links: readonly Link[] }
  | { readonly kind: "node-renamed"; readonly node: string; readonly before: string; readonly after: string }
  /** `field` is `type`, `version`, `outputs`, `children` or `x-…`. */
  | ({ readonly kind: "node-changed"; readonly node: string; readonly field: string } & BeforeAfter<Json>)
  /** `pointer` is a JSON pointer (RFC 6901) from the settings of the node. */
  | ({ readonly kind: "setting-changed"; readonly node: string; readonly pointer: string } & BeforeAfter<Json>)
  | ({ readonly kind: "node-moved"; readonly node: string } & BeforeAfter<Position>)
  | ({ readonly kind: "node-resized"; readonly node: string } & BeforeAfter<boolean>)
  /** `dangling`: an end of the link is missing. */
  | { readonly kind: "link-added"; readonly link: Link; readonly dangling: boolean }
  | { readonly kind: "link-removed"; readonly link: Link }
  | { readonly kind: "link-changed"; readonly before: Link; readonly after: Link; readonly dangling: boolean }
  /** `pointer` is a JSON pointer from the texts, e.g. `/languages/it/login/title`. */
  | ({ readonly kind: "text-changed"; readonly pointer: string } & BeforeAfter<Json>)
  /** `before` and `after` hold that field alone. */
  | {
      readonly kind: "head-changed"
      readonly field: keyof Head
      readonly before: Partial<Head>
      readonly after: Partial<Head>
    }
  | ItemChange<"note", Note>
  | ItemChange<"group", Group>
  /** `pointer` is a JSON pointer from the document: `$schema`, `x-` fields, places of nodes that are missing. */
  | ({ readonly kind: "field-changed"; readonly pointer: string } & BeforeAfter<Json>)
  /** For a document that repeats a link, which nobody can draw: there is no telling which of them changed. */
  | { readonly kind: "document-replaced"; readonly before: FlowDocument; readonly after: FlowDocument }

/** One change between two documents, and a sentence about it for people. */
export type Change = Difference & { readonly label: string }
