import { say, sayProblem } from "../app/ui/say.ts"
import { fileText } from "../app/ui/file-text.ts"
import { languageUpload } from "./language-upload.ts"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

/** *Upload Language*: takes the texts of a file over, as an edit that can be undone. */
export const uploadLanguage = async ({ now, operate }: Editing, file: File): Promise<void> => {
  const given = await fileText(file)
  const read =
    given.kind === "text"
      ? languageUpload(now().document.flow.texts, given.text)
      : { kind: "refused" as const, message: given.problems[0]?.message ?? words.languageNotJson }
  if (read.kind === "refused") {
    sayProblem(words.languageFailed, read.message)
    return
  }
  operate(read.operation)
  say(words.languageRead(read.tags, read.count))
}
