import type { OneFlow } from "./flow-store.ts"

/** A second person's word that a revision may go live. */
export interface ApprovalRecord {
  readonly revision: number
  /** Id and name of the person. */
  readonly person: string
  readonly by: string
  readonly at: number
}

export interface ApprovalStore {
  readonly of: (revision: OneFlow & { readonly revision: number }) => Promise<readonly ApprovalRecord[]>
  /** Of all revisions of a flow, the newest first. */
  readonly list: (flow: OneFlow) => Promise<readonly ApprovalRecord[]>
  /** Once a person: a second word of the same one changes nothing. */
  readonly add: (
    approval: OneFlow & { readonly revision: number; readonly person: string; readonly by: string },
  ) => Promise<void>
}
