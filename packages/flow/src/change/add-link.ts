import { linkSchema, type Link } from "../document/link.ts"
import type { Rule } from "./applied.ts"
import { linkOf } from "./links.ts"
import { nodeOf, withFlow } from "./parts.ts"
import { alreadyThere, notThere, unfit } from "./problems.ts"
import type { RemoveLink } from "./remove-link.ts"

/** Joins an output with a node. */
export interface AddLink {
  readonly kind: "add-link"
  readonly link: Link
  /** Takes a link whose ends are missing, as files of other products hold them. The designer never draws one. */
  readonly dangling?: boolean | undefined
}

export const addLink: Rule<AddLink, RemoveLink> = {
  label: () => "Add link",
  apply: (document, { link, dangling }) => {
    const { from, output, to } = link
    const wrong = unfit({ value: link, schema: linkSchema, what: "The link" })
    if (wrong) return wrong
    if (dangling !== true && !nodeOf(document, from)) return notThere("The node where the link begins", { node: from })
    if (dangling !== true && !nodeOf(document, to)) return notThere("The node where the link ends", { node: to })
    if (linkOf(document, link)) return alreadyThere("The link", { node: from })
    return {
      document: withFlow(document, { links: [...document.flow.links, link] }),
      inverse: { kind: "remove-link", link: { from, output, to } },
    }
  },
}
