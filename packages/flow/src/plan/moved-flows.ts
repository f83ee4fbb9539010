import { noCategorisation, type Categorisation } from "../document/categorisation.ts"
import { isTypeOf } from "../document/category.ts"
import { placeFlow } from "../import/pingam/place-flow.ts"
import { answerTo } from "./plan-categorisation.ts"
import type { TypeAnswer } from "./plan.ts"
import type { ArrivingFlow } from "./plan-question.ts"

/** The flows of the files, those of a type that is not here with the type that somebody chose for them (SPEC 11.13). */
export const movedFlows = (
  flows: readonly ArrivingFlow[],
  {
    here = noCategorisation,
    answers,
  }: { readonly here: Categorisation | undefined; readonly answers: readonly TypeAnswer[] },
): readonly ArrivingFlow[] =>
  answers.length === 0
    ? flows
    : flows.map((arriving) => {
        const { category, type } = arriving.document.flow
        const answer = answerTo(answers, { category, type })
        return answer === undefined || answer === "create" || isTypeOf({ category, type }, here)
          ? arriving
          : { ...arriving, document: placeFlow(arriving.document, { category: answer.category, type: answer.type }) }
      })
