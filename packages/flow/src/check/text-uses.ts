import type { Catalogue } from "../catalogue/catalogue.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { checkContext } from "./check-context.ts"
import type { Reader } from "./variables-of.ts"

/** Who shows which text of a flow, by key: `$t(login.title)t$` shows `login.title`. */
export const textUses = (
  document: FlowDocument,
  { catalogue }: { readonly catalogue: Catalogue },
): ReadonlyMap<string, readonly Reader[]> => {
  const uses = new Map<string, Reader[]>()
  for (const { compiled, nodes, at } of checkContext(document, catalogue).expressions) {
    for (const key of compiled.ok ? compiled.compiled.reads.texts : []) {
      const readers = nodes.map(({ node }): Reader => ({ node: node.id, setting: at.setting }))
      uses.set(key, [...(uses.get(key) ?? []), ...readers])
    }
  }
  return uses
}
