import type { PlanAnswer } from "@gatewright/server/contract"
import { words } from "./words.ts"

/** What keeps the flows of an applied plan from being activated, by the id that each has here. */
export const todoOf = (plan: PlanAnswer): ReadonlyMap<string, readonly string[]> =>
  new Map(
    plan.flows.map(({ id, source, problems }) => [
      id,
      [
        ...problems.filter(({ severity }) => severity === "error").map(({ message }) => message),
        ...plan.requirements
          .filter((need) => isOpen(need) && need.flows.includes(source.id))
          .map(({ kind, key, detail, name }) => words.openNeed[kind](name === "" ? key : name, detail)),
      ],
    ]),
  )

/** Whether nothing here stands for what is needed, and nothing comes with the files. */
export const isOpen = ({ boundTo, arriving }: Pick<PlanAnswer["requirements"][number], "boundTo" | "arriving">) =>
  boundTo === undefined && !arriving
