import type { Catalogue } from "../catalogue/catalogue.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Problem } from "../problem.ts"
import { checkContext } from "./check-context.ts"
import { rules } from "./rules.ts"

/**
 * Looks for everything that keeps a flow from running, or that may surprise whoever runs it. An error blocks activation;
 * nothing here keeps a file from being imported. What a flow needs of its environment is `requirementsOf`'s to tell.
 *
 * @returns problems in the order of the rules; each has the code `check.<rule>` and the place that it is about
 */
export const check = (document: FlowDocument, { catalogue }: { readonly catalogue: Catalogue }): readonly Problem[] => {
  const context = checkContext(document, catalogue)
  return rules.flatMap((rule) => rule(context))
}
