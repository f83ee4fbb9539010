import type { AddLink } from "./add-link.ts"
import type { Rule } from "./applied.ts"
import { linkOf, type LinkEnds } from "./links.ts"
import { withFlow } from "./parts.ts"
import { notThere } from "./problems.ts"

/** Takes a link away. */
export interface RemoveLink {
  readonly kind: "remove-link"
  readonly link: LinkEnds
}

export const removeLink: Rule<RemoveLink, AddLink> = {
  label: () => "Remove link",
  apply: (document, { link: ends }) => {
    const link = linkOf(document, ends)
    if (!link) return notThere("The link", { node: ends.from })
    return {
      document: withFlow(document, { links: document.flow.links.filter((other) => other !== link) }),
      inverse: { kind: "add-link", link, dangling: true },
    }
  },
}
