import type { SettingField } from "../../catalogue/settings-fields.ts"
import { pointerOf } from "../../document/pointer.ts"
import type { Problem } from "../../problem.ts"
import type { CheckedNode } from "../check-context.ts"
import { isMissing, titleOf } from "../setting-issue.ts"
import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"
import { quoted } from "../../words.ts"

/** A setting that is not there or empty, though the node can't run without it, or though people will miss it. */
export const missingSetting: Rule = ({ nodes }) =>
  nodes.flatMap((node) => {
    const required = node.issues.filter(isMissing).map(({ path }) => pointerOf(path))
    // Settings that don't fit have no defaults filled in: what is left out of them may well have one.
    const empty = node.fields.filter(({ value }) => isEmpty(value) && (value !== undefined || node.issues.length === 0))
    const needed = empty.filter(({ meta }) => meta["x-needed"] === true).map(({ pointer }) => pointer)
    const recommended = empty.filter(({ meta }) => meta["x-recommended"] === true && meta["x-needed"] !== true)
    return [
      ...[...required, ...needed].map((setting) => needs(node, setting)),
      ...recommended.map(({ pointer }) => wants(node, pointer)),
    ]
  })

const needs = (node: CheckedNode, setting: string): Problem => ({
  code: "check.missing-setting",
  severity: "error",
  message: `${nodeWords(node)} has nothing in ${quoted(titleOf(node, setting))}, and can't run without it. Fill it in.`,
  at: atNode(node, setting),
})

const wants = (node: CheckedNode, setting: string): Problem => ({
  code: "check.missing-setting",
  severity: "warning",
  message: `${nodeWords(node)} has nothing in ${quoted(titleOf(node, setting))}. It runs without it, but people will miss it.`,
  at: atNode(node, setting),
})

const isEmpty = (value: SettingField["value"]): boolean =>
  value === undefined || value === null || (typeof value === "string" ? value.trim() === "" : isEmptyList(value))

const isEmptyList = (value: SettingField["value"]): boolean => Array.isArray(value) && value.length === 0
