import { problemDocumentSchema, type ProblemDocument } from "@gatewright/server/contract"

/** Why a call of the API did not answer what was asked for. */
export type Failure =
  | { readonly kind: "problem"; readonly problem: ProblemDocument }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unexpected"; readonly status: number }

/** Thrown by calls of the API, so that the query library sees a failed query. `message` is a sentence for people. */
export class ApiFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(sentenceOf(failure))
    this.name = "ApiFailure"
    this.failure = failure
  }
}

/** Reads the body of an answer that is not a success. */
export const failureOf = (status: number, body: unknown): Failure => {
  const parsed = problemDocumentSchema.safeParse(body)
  return parsed.success ? { kind: "problem", problem: parsed.data } : { kind: "unexpected", status }
}

/** The problem document behind an error, if the server sent one. */
export const problemOf = (error: unknown): ProblemDocument | undefined =>
  error instanceof ApiFailure && error.failure.kind === "problem" ? error.failure.problem : undefined

/** The stable code of the problem behind an error. */
export const codeOf = (error: unknown): string | undefined => problemOf(error)?.code

/** A sentence for people about any error. */
export const sentenceOfError = (error: unknown): string =>
  error instanceof ApiFailure ? error.message : "Something went wrong in the console. Reload the page to go on."

const sentenceOf = (failure: Failure): string => {
  switch (failure.kind) {
    case "problem":
      return failure.problem.detail ?? `${failure.problem.title}.`
    case "unreachable":
      return "The server can't be reached. Check that it runs and that this computer is connected, then try again."
    case "unexpected":
      return `The server answered with status ${failure.status} and no explanation. Its log has the details.`
  }
}
