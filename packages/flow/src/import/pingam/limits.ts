import { sha256Of } from "../../export/sha256-of.ts"

/** The first characters of the SHA-256 of a text: enough that no two texts of a file share them, by accident or not. */
export const hashOf = (text: string): string => sha256Of(text.toWellFormed()).slice(0, 24)

/** A name as long as a document can hold. */
export const shortened = (text: string, longest = 500): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`

/** A text that stands for another one where that is empty or longer than a document can hold. */
export const bounded = (text: string, longest = 200): string =>
  text !== "" && text.length <= longest ? text : `${text.slice(0, 75)}:${hashOf(text)}`
