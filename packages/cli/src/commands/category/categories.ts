import { deleteCategory, deleteType, listCategories, putCategory, putType } from "@gatewright/server/contract"
import type { CommandCall } from "../../command.ts"
import { failed, wrongUsage } from "../../command-failure.ts"
import { exitCode, type ExitCode } from "../../exit-code.ts"
import { readFiles } from "../../files/read-files.ts"
import { jsonIn } from "../../json-in.ts"
import { connect } from "../../online/server-connection.ts"
import { jsonText } from "../../plain.ts"
import { table } from "../../table.ts"

export const listThem = async (call: CommandCall): Promise<ExitCode> => {
  const { categories } = await (await connect(call)).call(listCategories)
  if (call.flag("json")) call.terminal.out(jsonText({ categories }))
  else
    call.terminal.out(
      table([
        ["CATEGORY", "TYPE", "NAME", "OWN", "FLOWS"],
        ...categories.flatMap(({ id, label, builtIn, flows, types }) => [
          [id, "", label, builtIn ? "" : "yes", String(flows)],
          ...types.map((type) => [id, type.id, type.label, type.builtIn ? "" : "yes", ""]),
        ]),
      ]),
    )
  return exitCode.done
}

/** How it looks comes from the file; without one it has a name alone. */
export const setOne = async (call: CommandCall): Promise<ExitCode> => {
  const { words, terminal } = call
  const [name = "", path] = words
  const place = placeOf(name)
  const body = path === undefined ? { deletable: true, display: {} } : await lookIn(path, call)
  const connection = await connect(call)
  if ("type" in place) await connection.call(putType, { params: place, body })
  else await connection.call(putCategory, { params: place, body })
  terminal.say(`The ${"type" in place ? "flow type" : "category"} “${name}” is set.`)
  return exitCode.done
}

const lookIn = async (path: string, { terminal }: CommandCall) => {
  const [file] = await readFiles(path, terminal)
  const read = jsonIn(Buffer.from(file?.bytes ?? []).toString("utf8"))
  const given = typeof read === "object" && read !== null ? read : {}
  const body = putCategory.body?.safeParse({ deletable: true, display: {}, ...given })
  if (body?.success) return body.data
  const issue = body?.error.issues[0]
  const where = issue ? ` (${issue.path.join("/")}: ${issue.message})` : ""
  throw failed(
    "cli.unreadable-file",
    `${path}: it does not say how a category looks${where}. It holds "index", "color", "deletable" and "display".`,
  )
}

export const deleteOne = async (call: CommandCall): Promise<ExitCode> => {
  const [name = ""] = call.words
  const place = placeOf(name)
  const connection = await connect(call)
  if ("type" in place) await connection.done(deleteType, { params: place })
  else await connection.done(deleteCategory, { params: place })
  call.terminal.say(`The ${"type" in place ? "flow type" : "category"} “${name}” is deleted.`)
  return exitCode.done
}

/** `partners`, or `partners/join`. */
const placeOf = (
  word: string,
): { readonly category: string } | { readonly category: string; readonly type: string } => {
  const [category = "", type, ...more] = word.split("/")
  if (category === "" || type === "" || more.length > 0)
    throw wrongUsage(`“${word}” is neither a category nor CATEGORY/TYPE.`)
  return type === undefined ? { category } : { category, type }
}
