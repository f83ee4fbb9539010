import type { Problem } from "@gatewright/flow"
import type { ServerErrorCode } from "../errors.ts"
import { serverErrors } from "../errors.ts"

/** An expected failure of a request. Handlers return it; the HTTP layer turns it into a problem document (RFC 9457). */
export class Refusal {
  readonly code: ServerErrorCode
  readonly detail: string
  readonly problems: readonly Problem[]
  /** What the problem document holds besides (RFC 9457 section 3.2). */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor({
    code,
    detail,
    problems = [],
    extensions = {},
  }: {
    code: ServerErrorCode
    detail: string
    problems?: readonly Problem[] | undefined
    extensions?: Readonly<Record<string, unknown>>
  }) {
    this.code = code
    this.detail = detail
    this.problems = problems
    this.extensions = extensions
  }

  get status(): number {
    return serverErrors[this.code].status
  }

  /** The problem document (RFC 9457 section 3). `type` leads to the page that explains the code. */
  toJSON() {
    const { title, status } = serverErrors[this.code]
    return {
      type: `/docs/errors#${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.detail,
      ...(this.problems.length > 0 ? { problems: this.problems } : {}),
      ...this.extensions,
    }
  }
}

/** Refuses a request with a code of `serverErrors` and a sentence for the person who can act on it. */
export const refuse = (code: ServerErrorCode, detail: string, problems?: readonly Problem[]): Refusal =>
  new Refusal({ code, detail, ...(problems ? { problems } : {}) })
