import type { FastifyInstance, FastifySchemaCompiler } from "fastify"
import type { z } from "zod"
import type { Problem } from "@gatewright/flow"
import { Refusal } from "./refusal.ts"
import { tooMuch } from "./too-much.ts"

/** Route schemas are zod schemas: they parse, fill in defaults and refuse what they do not know. */
export const useZodValidation = (app: FastifyInstance): void => {
  app.addHook("preValidation", async ({ body, routeOptions: { config } }) => {
    const why = tooMuch(body, config.endpoint?.bodyValues ?? mostValues)
    if (why !== undefined) throw new InvalidRequest("body", [{ path: [], message: why }])
  })
  app.setValidatorCompiler(compile)
}

const compile: FastifySchemaCompiler<z.ZodType> =
  ({ schema, httpPart }) =>
  (data: unknown) => {
    const read = schema.safeParse(data)
    return read.success ? { value: read.data } : { error: new InvalidRequest(httpPart ?? "request", read.error.issues) }
  }

/** Schemas look at every value, also where the first is wrong already, and keep what is wrong with each. */
const mostValues = 20_000

/** So many problems are told one by one, as of files (SPEC 4.9). */
const told = 20
/** The names of a million fields that nobody knows would be one message. */
const longestMessage = 1000

/** A request whose parts do not fit the endpoint's schemas. */
export class InvalidRequest extends Error {
  readonly refusal: Refusal

  constructor(part: string, issues: readonly Pick<z.core.$ZodIssue, "path" | "message">[]) {
    super("The request is not valid.")
    const problems = issues.slice(0, told).map(({ path, message }): Problem => {
      const pointer = path.map((step) => `/${String(step)}`).join("")
      const sentence = message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message
      return { code: "request.invalid", severity: "error", message: `${part}${pointer}: ${sentence}.`, at: { pointer } }
    })
    const count =
      issues.length === 1 ? "One part" : `${issues.length > told ? `More than ${told}` : issues.length} parts`
    this.refusal = new Refusal({ code: "request.invalid", detail: `${count} of the request can't be used.`, problems })
  }
}
