import { readFile } from "node:fs/promises"
import { planFiles, type PlanAnswer, type PlanRequest } from "@gatewright/server/contract"
import { z } from "zod"
import { failed } from "../command-failure.ts"
import { jsonIn } from "../json-in.ts"

/** A plan as a file: what was asked, of which tenant, and what the answer was. Applying it takes nothing else. */
export interface PlanFile {
  readonly format: "gatewright/plan"
  readonly formatVersion: 1
  readonly tenant: string
  readonly hash: string
  readonly request: PlanRequest
  readonly plan: PlanAnswer
}

const schema = z.strictObject({
  format: z.literal("gatewright/plan"),
  formatVersion: z.literal(1),
  tenant: z.string(),
  hash: z.string(),
  request: planFiles.body ?? z.never(),
  plan: planFiles.answer,
})

/**
 * Reads a plan that `gatewright plan -o` wrote.
 *
 * @throws CommandFailure when it can't be read, or is no plan
 */
export const readPlanFile = async (path: string): Promise<z.output<typeof schema>> => {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    const why = code === "ENOENT" ? "there is no such file" : `it can't be read (${code})`
    throw failed("cli.unreadable-file", `${path}: ${why}.`)
  })
  const read = schema.safeParse(jsonIn(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  const where = issue && issue.path.length > 0 ? ` (at ${issue.path.join("/")})` : ""
  throw failed(
    "cli.broken-plan",
    `${path} is not a plan${where}. Make one with “gatewright plan FILE-OR-DIR -o plan.json”.`,
  )
}
