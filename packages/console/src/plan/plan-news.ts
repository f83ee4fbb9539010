import type { PlanAnswer } from "@gatewright/server/contract"
import { words } from "./words.ts"

/** What a plan says that the plan before did not, in sentences: what changed here meanwhile. */
export const planNews = (before: PlanAnswer, now: PlanAnswer): readonly string[] => {
  const flowsBefore = new Map(before.flows.map((flow) => [`${flow.file} ${flow.source.id}`, flow]))
  const flows = now.flows.flatMap((flow) => {
    const was = flowsBefore.get(`${flow.file} ${flow.source.id}`)
    if (!was) return [words.news.newFlow(flow.name)]
    if (was.action !== flow.action) {
      return [words.news.action(flow.name, words.actions[was.action], words.actions[flow.action])]
    }
    return was.changes.length !== flow.changes.length || was.diverged !== flow.diverged || was.name !== flow.name
      ? [words.news.content(flow.name)]
      : []
  })
  const needsBefore = new Map(before.requirements.map((need) => [`${need.kind} ${need.detail} ${need.key}`, need]))
  const needs = now.requirements.flatMap((need) => {
    const was = needsBefore.get(`${need.kind} ${need.detail} ${need.key}`)
    if (was?.boundTo === need.boundTo) return []
    return [need.boundTo === undefined ? words.news.opened(need.key) : words.news.bound(need.key, need.boundTo)]
  })
  const problems = now.problems
    .filter(({ message }) => !before.problems.some((problem) => problem.message === message))
    .map(({ message }) => message)
  const news = [...flows, ...needs, ...problems]
  return news.length === 0 ? [words.news.other] : news
}
