import { z } from "zod"

/** The parameters of a query or of a form, each once: a repeated one could mean two things and is refused. */
const singleValues = z.record(z.string().max(200), z.string().max(20_000)).nullish()

/** The parameters, or the name of the one that can't be used. */
export const readParameters = (
  sent: unknown,
):
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly name: string } => {
  const read = singleValues.safeParse(sent)
  if (read.success) return { ok: true, values: read.data ?? {} }
  return { ok: false, name: String(read.error.issues[0]?.path[0] ?? "") }
}
