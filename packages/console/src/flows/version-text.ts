import type { FlowRow } from "@gatewright/server/contract"
import { words } from "./words.ts"

/** Which version of a flow there is, for people: the revision that runs, or the draft of one that does not. */
export const versionText = ({
  revision,
  live,
  status,
}: Pick<FlowRow, "revision" | "live" | "status">): { readonly revision: string; readonly state: string } => ({
  revision: words.revision(live ?? revision),
  state: live === null ? words.isDraft : status === "draft-changes" ? words.isLiveBehind(revision) : words.isLive,
})
