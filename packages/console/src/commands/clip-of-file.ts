import { readClip } from "@gatewright/flow"
import { fileBytes } from "../app/ui/file-text.ts"

/** What a file holds that was dropped on the flow or pasted. One in another encoding is told, and loses no letters. */
export const clipOfFile = async (file: Blob): Promise<ReturnType<typeof readClip>> =>
  readClip(await fileBytes(file), "file")
