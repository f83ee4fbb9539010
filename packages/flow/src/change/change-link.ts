import { linkSchema, type Link } from "../document/link.ts"
import type { Rule } from "./applied.ts"
import { linkOf, sameEnds, type LinkEnds } from "./links.ts"
import { nodeOf, withFlow } from "./parts.ts"
import { alreadyThere, notThere, unfit } from "./problems.ts"

/** Leads a link to another node, or lets it begin at another output. */
export interface ChangeLink {
  readonly kind: "change-link"
  readonly link: LinkEnds
  readonly to: Link
  /** Takes ends that are missing, as files of other products hold them. The designer never draws one. */
  readonly dangling?: boolean | undefined
}

export const changeLink: Rule<ChangeLink, ChangeLink> = {
  label: () => "Change link",
  apply: (document, { link: ends, to: link, dangling }) => {
    const wrong = unfit({ value: link, schema: linkSchema, what: "The link" })
    if (wrong) return wrong
    const before = linkOf(document, ends)
    if (!before) return notThere("The link", { node: ends.from })
    const lost = [link.from, link.to].find((id) => !nodeOf(document, id))
    if (dangling !== true && lost !== undefined) return notThere("The node at one end of the link", { node: lost })
    if (!sameEnds(link, ends) && linkOf(document, link)) return alreadyThere("The link", { node: link.from })
    const { from, output, to } = link
    return {
      document: withFlow(document, { links: document.flow.links.map((other) => (other === before ? link : other)) }),
      inverse: { kind: "change-link", link: { from, output, to }, to: before, dangling: true },
    }
  },
}
