import { NodeFailure, type NodeContext } from "@gatewright/engine"
import { wordsIn } from "../words/words-in.ts"
import { address, hasLiteralHost, isOwnPath } from "./address.ts"

/**
 * Where a flow sends the browser. A host comes from the author alone: where it is not written out in the setting, only a
 * path on this server will do, so that no value from outside makes the flow a door to any site (RFC 9700, section 4.11).
 *
 * @throws NodeFailure where the address leads elsewhere
 */
export const redirectTo = (context: NodeContext<unknown>, template: string): string => {
  const rendered = address(context, template)
  if (rendered !== undefined) {
    if (hasLiteralHost(template) && URL.canParse(rendered)) return rendered
    if (isOwnPath(rendered) || startsAtFlow(rendered, context.run.flowUrl)) return rendered
  }
  throw new NodeFailure(
    wordsIn(context.run.language).failed,
    "The redirect URL must have its host written out, or be a path on this server.",
  )
}

const startsAtFlow = (rendered: string, flowUrl: string): boolean =>
  rendered === flowUrl || rendered.startsWith(`${flowUrl}?`) || rendered.startsWith(`${flowUrl}#`)
