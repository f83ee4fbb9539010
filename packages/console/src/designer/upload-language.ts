import { say, sayProblem } from "../app/ui/say.ts"
import { languageUpload } from "./language-upload.ts"
import type { Editing } from "./use-editing.ts"
import { words } from "./words.ts"

/** *Upload Language*: takes the texts of a file over, as an edit that can be undone. */
export const uploadLanguage = async ({ now, operate }: Editing, file: File): Promise<void> => {
  const read = languageUpload(now().document.flow.texts, await file.text())
  if (read.kind === "refused") {
    sayProblem(words.languageFailed, read.message)
    return
  }
  operate(read.operation)
  say(words.languageRead(read.tags, read.count))
}
