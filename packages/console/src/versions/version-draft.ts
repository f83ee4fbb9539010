import type { addVersion } from "@gatewright/server/contract"
import type { RequestOf } from "../app/api/call.ts"
import { readFileContent } from "./read-file-content.ts"
import { words } from "./words.ts"

/** What a new version begins with. */
export type Beginning = "empty" | "file" | "current" | "revision"

/** What was entered in *Add New Version*. */
export interface VersionDraft {
  readonly name: string
  readonly description: string
  readonly from: Beginning
  readonly file: { readonly name: string; readonly text: string } | undefined
  readonly preserveId: boolean
  /** The flow of the file to take, where it holds several. */
  readonly flowOfFile: string | undefined
  readonly revision: number
}

/** `revision`: what it shall be made of, where somebody asked for that; else the draft. */
export const startVersion = (draft: number, revision: number | undefined): VersionDraft => ({
  name: "",
  description: "",
  from: revision === undefined ? "current" : "revision",
  file: undefined,
  preserveId: false,
  flowOfFile: undefined,
  revision: revision ?? draft,
})

/** Why the version can't be added yet, in a sentence; `undefined` when it can. */
export const whyNotAdd = ({ name, from, file, flowOfFile }: VersionDraft, flow: string): string | undefined => {
  if (from === "file") {
    if (!file) return words.fileFirst
    const read = readFileContent({ ...file, flow, chosen: flowOfFile })
    if ("problems" in read) return words.fileRefused
  }
  return name.trim() === "" ? words.nameMissing : undefined
}

/** The body of the request. */
export const versionBody = (draft: VersionDraft): NonNullable<RequestOf<typeof addVersion>["body"]> => ({
  name: draft.name.trim(),
  description: draft.description,
  from: fromOf(draft),
})

const fromOf = ({ from, file, preserveId, flowOfFile, revision }: VersionDraft) => {
  switch (from) {
    case "empty":
    case "current":
      return { kind: from } as const
    case "revision":
      return { kind: "revision", revision } as const
    case "file":
      return {
        kind: "file",
        text: file?.text ?? "",
        preserveId,
        ...(flowOfFile !== undefined && { flow: flowOfFile }),
      } as const
  }
}
