import { say } from "./say.ts"
import { words } from "./words.ts"

/** Puts text on the clipboard and says so; says what to do where the browser refuses. */
export const copyText = async (text: string, done: string = words.copied): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text)
    say(done)
  } catch {
    say(words.copyFailed)
  }
}
