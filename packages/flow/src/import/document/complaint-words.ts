import type { Json } from "../../document/json.ts"
import { nearestName } from "../../expression/nearest-name.ts"
import type { Place } from "../../problem.ts"
import { abridged } from "../../words.ts"
import type { Complaint, SharedId, Step } from "./complaint.ts"
import { partAt, type Part } from "./part-at.ts"

export interface ComplaintWords {
  /** What is wrong and what to do, as a sentence that follows a place. */
  readonly sentence: string
  readonly at?: Place
}

/** What is wrong with a document, for people. */
export const complaintWords = (json: Json, complaint: Complaint): ComplaintWords => {
  const { kind, path } = complaint
  const part = partAt(json, kind === "bad-value" || kind === "shared-id" || kind === "apart" ? path : path.slice(0, -1))
  return { sentence: sentenceOf(complaint, part), ...(part.at && { at: part.at }) }
}

/** How a sentence calls the value at the end of a path. */
export const fieldWords = (json: Json, path: readonly Step[]): { readonly words: string; readonly at?: Place } => {
  const part = partAt(json, path)
  return { words: fieldIn(path, part), ...(part.at && { at: part.at }) }
}

const sentenceOf = (complaint: Complaint, part: Part): string => {
  const { path } = complaint
  const name = quote(String(path.at(-1)))
  const around = fieldIn(path.slice(0, -1), part)
  switch (complaint.kind) {
    case "missing":
      return `${around} lacks the field ${name}. Add it.`
    case "unknown": {
      const meant = nearestName(String(path.at(-1)), complaint.known)
      const advice =
        meant === undefined ? "Remove it, or let its name begin with x- to keep it." : `Is "${meant}" meant?`
      return `${around} has the unknown field ${name}. ${advice}`
    }
    case "bad-key":
      return `the key ${name} of ${around} is not valid: ${complaint.words}.`
    case "bad-value":
      return `${fieldIn(path, part)} is not valid: ${complaint.words}.`
    case "shared-id":
      return `two ${complaint.what} have the ${idWords[complaint.what]} ${quote(complaint.id)}. Give one of them another one.`
    case "apart":
      return `${fieldIn(path, part)} lies in a file of its own, ${quote(complaint.name)}, and this file is read alone. Import the folder that both lie in on the command line, or export the flow again as one file.`
  }
}

/** A field and the part that it is in, as `"outputs[0].id" in the node …`, or the part itself. */
const fieldIn = (path: readonly Step[], { words, steps }: Part): string => {
  const inside = path.slice(steps).map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
  return inside.length === 0 ? words : `${quote(inside.join("").replace(/^\./, ""))} in ${words}`
}

/** What stands in the file is quoted as JSON quotes it. */
const quote = (name: string): string => `"${abridged(name)}"`

const idWords: Readonly<Record<SharedId, string>> = {
  nodes: "id",
  notes: "id",
  groups: "id",
  flows: "id",
  connections: "key",
  categories: "name",
  types: "name",
}
