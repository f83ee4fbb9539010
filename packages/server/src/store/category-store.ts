import type { CategoryDefinition, TypeDefinition } from "@gatewright/flow"

/** A category or type of one's own, as it was put last. */
export interface KeptDefinition<Definition> {
  readonly definition: Definition
  /** From 1; every put adds one. */
  readonly revision: number
  readonly changedAt: number
  readonly changedBy: string
}

/** All of a tenant, by name; types by category and name. */
interface KeptCategorisation {
  readonly categories: readonly KeptDefinition<CategoryDefinition>[]
  readonly types: readonly KeptDefinition<TypeDefinition>[]
}

/** Categories and types that people of a tenant defined for themselves (P1.2). */
export interface CategoryStore {
  /** In a transaction, it holds off other changes of the tenant's flows until its end, and so does every change. */
  readonly list: (tenant: string) => Promise<KeptCategorisation>
  readonly putCategory: (category: {
    readonly tenant: string
    readonly definition: CategoryDefinition
    readonly by: string
  }) => Promise<"created" | "changed">
  readonly putType: (type: {
    readonly tenant: string
    readonly definition: TypeDefinition
    readonly by: string
  }) => Promise<"created" | "changed">
  /** With its types. */
  readonly deleteCategory: (category: {
    readonly tenant: string
    readonly category: string
  }) => Promise<"deleted" | "not-found">
  readonly deleteType: (type: {
    readonly tenant: string
    readonly category: string
    readonly type: string
  }) => Promise<"deleted" | "not-found">
}
