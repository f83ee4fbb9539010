import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"
import { quoted } from "../../words.ts"

/** A node that nothing here can run: of another product, of an extension that is not installed, or a page of nodes. */
export const unknownNode: Rule = ({ nodes, catalogue }) =>
  nodes
    .filter(({ node }) => !catalogue.has(node.type) || node.children !== undefined)
    .map((node) => ({
      code: "check.unknown-node",
      severity: "error",
      message: catalogue.has(node.node.type)
        ? `${nodeWords(node)} is a page that holds other nodes, which nothing here can run. Replace it to activate the flow.`
        : `${nodeWords(node)} is a node of the type ${quoted(node.node.type)}, which nothing here can run. It keeps its settings and links. Replace it to activate the flow.`,
      at: atNode(node),
    }))
