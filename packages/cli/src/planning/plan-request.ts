import type { PlanRequest } from "@gatewright/server/contract"
import type { CommandCall } from "../command.ts"
import { failed } from "../command-failure.ts"
import { fileRefused } from "../files/file-refused.ts"
import { readFiles } from "../files/read-files.ts"
import { typeAnswersIn } from "./type-answers-in.ts"
import { readBindingsFile } from "./read-bindings-file.ts"

/**
 * What a plan is asked for: the files of the words, and how to take them.
 *
 * @throws CommandFailure when a file can't be read
 */
export const planRequestOf = async ({ words, flag, option, terminal }: CommandCall): Promise<PlanRequest> => {
  const files: { path: string; text: string }[] = []
  for (const word of words) {
    for (const { name, bytes, refused } of await readFiles(word, terminal)) {
      if (refused) throw fileRefused(name, refused.problems)
      files.push({ path: name, text: textOf(name, bytes) })
    }
  }
  const bindings = option("bindings")
  const types = option("types")
  const only = option("flow")?.split(",").filter(Boolean)
  return {
    files,
    options: {
      ids: flag("new-ids") ? "new" : "preserve",
      onConflict: conflictOf(option("on-conflict")),
      ...(only ? { flows: only } : {}),
      ...(types === undefined ? {} : { types: typeAnswersIn(types) }),
    },
    ...(bindings === undefined ? {} : { bindings: await readBindingsFile(bindings, terminal) }),
  }
}

const conflictOf = (word: string | undefined) => {
  const known = ["new-version", "merge", "copy", "fail"] as const
  return known.find((each) => each === word) ?? "new-version"
}

/** A file travels as text, so that the server reads the very bytes: what is no UTF-8 would not arrive as it is. */
const textOf = (name: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw failed("cli.unreadable-file", `${name}: it is not UTF-8 text. “gatewright flow lint ${name}” tells where.`)
  }
}
