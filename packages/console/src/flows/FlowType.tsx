import { TypeLabel } from "./TypeLabel.tsx"
import { useCategoryLooks } from "./use-category-looks.ts"

/** The type of a flow as the tenant calls it, with its colour. */
export const FlowType = ({
  tenant,
  category,
  type,
}: {
  readonly tenant: string
  readonly category: string
  readonly type: string
}) => <TypeLabel {...useCategoryLooks(tenant).ofType({ category, type })} />
