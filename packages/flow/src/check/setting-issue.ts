import type { z } from "zod"
import { fieldsOf } from "../catalogue/settings-fields.ts"
import { visible } from "../visible.ts"
import type { CheckedNode } from "./check-context.ts"

/** Whether an issue says that a setting is not there at all, in contrast to being of the wrong kind. */
export const isMissing = ({ code, input }: z.core.$ZodIssue): boolean =>
  (code === "invalid_type" || code === "invalid_value" || code === "invalid_union") && input === undefined

/**
 * The title of a setting, as the inspector shows it. An entry of a list is told by its number, from 1, and a setting without
 * a title by the words of its key.
 */
export const titleOf = ({ node, definition }: CheckedNode, setting: string): string => {
  const fields = definition ? fieldsOf(definition, node.settings) : []
  const titled = (pointer: string): string => {
    const title = fields.find((field) => field.pointer === pointer)?.meta.title
    if (title !== undefined) return title
    const [, list = "", key = pointer] = /^(.*)\/([^/]*)$/.exec(pointer) ?? []
    return /^\d+$/.test(key) && list !== "" ? `${titled(list)} › ${Number(key) + 1}` : wordsOfKey(key)
  }
  return titled(setting)
}

/** `maxLength` reads "Max length". */
const wordsOfKey = (key: string): string => {
  const spaced = key.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}

/** What is wrong, as the end of a sentence. */
export const issueWords = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case "invalid_type":
      return `it must be ${kindWords[issue.expected] ?? issue.expected}`
    case "invalid_value":
      return `it must be ${issue.values.map(String).join(" or ")}`
    case "unrecognized_keys":
      return `nobody knows ${issue.keys.map((key) => visible(key)).join(", ")}`
    case "too_small":
      return issue.minimum === 1 && hasLength(issue.origin)
        ? "it must not be empty"
        : sizeWords(issue.origin, `at least ${issue.minimum}`)
    case "too_big":
      return sizeWords(issue.origin, `at most ${issue.maximum}`)
    case "invalid_union":
      return "it is none of the kinds that can stand here"
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return visible(issue.message.startsWith("must ") ? `it ${issue.message}` : issue.message)
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
}

const hasLength = (origin: string): boolean => origin === "string" || origin === "array"

const sizeWords = (origin: string, size: string): string =>
  origin === "string"
    ? `it must have ${size} characters`
    : origin === "array"
      ? `it must have ${size} entries`
      : `it must be ${size}`
