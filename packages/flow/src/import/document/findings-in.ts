import type { z } from "zod"
import { isMissing, issueWords } from "../../check/setting-issue.ts"
import { quoted } from "../../check/words.ts"
import type { Json } from "../../document/json.ts"
import { nearestName } from "../../expression/nearest-name.ts"
import { visible } from "../../visible.ts"
import { partAt, type Part } from "./part-at.ts"

/** Something that the schema has against a document. */
export interface Finding {
  /** Leads to the value, or to the field that should or should not be there. */
  readonly path: readonly PropertyKey[]
  /** What is wrong and what to do, as a sentence that follows a place. */
  readonly sentence: string
  readonly part: Part
  /** Whether the name of the field is wrong, or its value. */
  readonly wrong: "key" | "value"
}

/** What the schema has against a document, one by one, for people. The issues must hold their input (`reportInput`). */
export function* findingsIn(json: Json, issues: readonly z.core.$ZodIssue[]): Generator<Finding, void, undefined> {
  for (const issue of issues) {
    const inner = issue.code === "invalid_union" ? innerIssues(issue) : []
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) yield unknownField(json, issue, key)
    } else if (inner.length > 0) {
      yield* findingsIn(json, inner)
    } else {
      yield finding(json, issue)
    }
  }
}

/** Where a value can be of several kinds and is near to one of them, what keeps it from being that. */
const innerIssues = ({ errors, path }: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] => {
  const near = errors.find((branch) => branch.some((issue) => issue.path.length > 0)) ?? []
  return near.map((issue) => ({ ...issue, path: [...path, ...issue.path] }))
}

const finding = (json: Json, issue: z.core.$ZodIssue): Finding => {
  const { path } = issue
  if (isMissing(issue) && path.length > 0) {
    const part = partAt(json, path.slice(0, -1))
    return { path, part, wrong: "value", sentence: `${part.words} lacks the field ${fieldWords(path, part)}. Add it.` }
  }
  const part = partAt(json, path)
  const what = path.length === part.steps ? part.words : `${fieldWords(path, part)} in ${part.words}`
  const wrong = issue.code === "invalid_key" ? "key" : "value"
  return { path, part, wrong, sentence: `${what} is not valid: ${ruleWords(issue)}.` }
}

const unknownField = (json: Json, issue: z.core.$ZodIssueUnrecognizedKeys, key: string): Finding => {
  const part = partAt(json, issue.path)
  const inside = issue.path.length === part.steps ? "" : `${fieldWords(issue.path, part)} in `
  const meant = nearestName(key, "known" in issue && Array.isArray(issue.known) ? issue.known.map(String) : [])
  const advice =
    meant === undefined ? "Remove it, or let its name start with x- to keep it." : `Is ${jsonWords(meant)} meant?`
  return {
    path: [...issue.path, key],
    part,
    wrong: "key",
    sentence: `${inside}${part.words} has the unknown field ${jsonWords(key)}. ${advice}`,
  }
}

const ruleWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === "invalid_key") return issue.issues.map(issueWords).join(" and ")
  if (issue.code === "invalid_value")
    return `it must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")}`
  if (issue.code === "custom" && typeof issue.params?.["sharedId"] === "string")
    return `something else has the id ${quoted(issue.params["sharedId"])}; give one of them another`
  return issue.code === "invalid_union" ? visible(issue.message) : issueWords(issue)
}

/** The steps inside of a part, as `outputs[0].id`. */
const fieldWords = (path: readonly PropertyKey[], { steps }: Part): string =>
  jsonWords(
    path
      .slice(steps)
      .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${String(step)}`))
      .join(""),
  )

const jsonWords = (name: string): string => `"${visible(name.length > 60 ? `${name.slice(0, 60)}…` : name)}"`
