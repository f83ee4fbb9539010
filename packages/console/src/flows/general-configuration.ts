import { isTypeOf, type Tracking } from "@gatewright/flow"
import type { changeFlow, FlowDetail } from "@gatewright/server/contract"
import type { z } from "zod"

/** What the *General Configuration* dialog of a flow changes. */
export interface Configuration {
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
  readonly tracking: Tracking
  readonly active: boolean
  readonly isDefault: boolean
}

/** The configuration as it is saved. */
export const configurationOf = (
  detail: Pick<FlowDetail, "name" | "description" | "tags" | "status" | "isDefault" | "document">,
): Configuration => ({
  name: detail.name,
  description: detail.description,
  tags: detail.tags,
  tracking: detail.document.flow.tracking,
  active: detail.status !== "inactive",
  isDefault: detail.isDefault,
})

/** The request for what was changed, and nothing else: two people may change different fields. */
export const changesOf = ({
  start,
  now,
  revision,
}: {
  readonly start: Configuration
  readonly now: Configuration
  readonly revision: number
}): z.input<NonNullable<(typeof changeFlow)["body"]>> => {
  const name = now.name.trim()
  const head = {
    ...(name !== start.name && { name }),
    ...(now.description !== start.description && { description: now.description }),
    ...(!sameTags(now.tags, start.tags) && { tags: [...now.tags] }),
    ...(now.tracking !== start.tracking && { tracking: now.tracking }),
  }
  return {
    ...(Object.keys(head).length > 0 && { revision, ...head }),
    ...(now.active !== start.active && { active: now.active }),
    ...(now.isDefault && !start.isDefault && { isDefault: true as const }),
  }
}

/** What somebody else saved meanwhile, with what the person changed on top of it. */
export const onNewer = ({
  start,
  now,
  newer,
}: {
  readonly start: Configuration
  readonly now: Configuration
  readonly newer: Configuration
}): Configuration => ({
  name: now.name === start.name ? newer.name : now.name,
  description: now.description === start.description ? newer.description : now.description,
  tags: sameTags(now.tags, start.tags) ? newer.tags : now.tags,
  tracking: now.tracking === start.tracking ? newer.tracking : now.tracking,
  active: now.active === start.active ? newer.active : now.active,
  isDefault: now.isDefault === start.isDefault ? newer.isDefault : now.isDefault,
})

/** Whether flows of a type have a default (P4.2): those that people or applications ask for by their type. */
export const canBeDefault = ({ category, type }: { readonly category: string; readonly type: string }): boolean =>
  !["api", "libraries", "custom"].includes(category) && isTypeOf({ category, type })

const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, index) => tag === b[index])
