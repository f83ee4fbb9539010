import type { FastifyInstance, FastifySchemaCompiler } from "fastify"
import type { z } from "zod"
import type { Problem } from "@gatewright/flow"
import { Refusal } from "./refusal.ts"

/** Route schemas are zod schemas: they parse, fill in defaults and refuse what they do not know. */
export const useZodValidation = (app: FastifyInstance): void => {
  app.setValidatorCompiler(compile)
}

const compile: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    if (httpPart === "body" && isDeeperThan(data, maxDepth)) return { error: new InvalidRequest("body", [tooDeep]) }
    const read = schema.safeParse(data)
    return read.success ? { value: read.data } : { error: new InvalidRequest(httpPart ?? "request", read.error.issues) }
  }

/** Files are at most 100 deep, and requests hold them. Whatever looks through a deeper one may end in an overflow of the stack. */
const maxDepth = 110

const isDeeperThan = (value: unknown, depth: number): boolean => {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return false
  return depth === 0 || Object.values(value).some((item) => isDeeperThan(item, depth - 1))
}

const tooDeep: z.core.$ZodIssue = {
  code: "custom",
  path: [],
  input: undefined,
  message: `objects and lists lie in each other more than ${maxDepth} deep`,
}

/** A request whose parts do not fit the endpoint's schemas. */
export class InvalidRequest extends Error {
  readonly refusal: Refusal

  constructor(part: string, issues: readonly z.core.$ZodIssue[]) {
    super("The request is not valid.")
    const problems = issues.map((issue): Problem => ({
      code: "request.invalid",
      severity: "error",
      message: `${part}${issue.path.map((step) => `/${String(step)}`).join("")}: ${issue.message}.`,
      at: { pointer: issue.path.map((step) => `/${String(step)}`).join("") },
    }))
    const count = problems.length === 1 ? "One part" : `${problems.length} parts`
    this.refusal = new Refusal({ code: "request.invalid", detail: `${count} of the request can't be used.`, problems })
  }
}
