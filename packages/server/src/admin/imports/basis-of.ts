import { createHash } from "node:crypto"
import type { FlowRecord } from "../../store/flow-store.ts"

/** Stands for what an import was planned against: another value means that a flow was saved, added, deleted or restored. */
export const basisOf = (found: readonly FlowRecord[]): string =>
  createHash("sha256").update(found.map(stateOf).toSorted().join()).digest("base64url")

const stateOf = ({ id, revision, deleted }: FlowRecord): string => JSON.stringify([id, revision, deleted?.at ?? 0])
