import type { CompiledNode, Exit } from "../compiled-flow.ts"
import { fault } from "../failure/fault.ts"
import { failureWords } from "../failure/failure-words.ts"
import type { NodeResult } from "../node-runner.ts"
import { currentLevel, type Progress } from "./progress.ts"
import { deed } from "../trace/record.ts"
import { setErrorMessage, setUser } from "./set-system.ts"
import { failedStep, type Step } from "./step.ts"
import { reservedNames } from "./system-variables.ts"

type Leaving = Extract<NodeResult, { kind: "exit" }>

/** Leaves a node by an output: writes what the node made, and looks where the output leads. */
export const leave = (progress: Progress, node: CompiledNode, leaving: Leaving): Step => {
  const { output, set, user, error, ttl } = leaving
  const exit = node.exits.get(output)
  if (exit === undefined) {
    return failedStep(fault("engine.unknown-output", `The node has no output "${output}".`))
  }
  if (set !== undefined) {
    const names = Object.keys(set)
    const reserved = names.find((name) => reservedNames.has(name))
    if (reserved !== undefined) {
      return failedStep(fault("engine.reserved-variable", `The variable ${reserved} belongs to the system.`))
    }
    for (const name of names) progress.variables[name] = set[name]
  }
  if (user !== undefined) setUser(progress, user)
  if (error !== undefined) setErrorMessage(progress, error)
  else if (exit.kind === "failure") setErrorMessage(progress, failureWords(progress.language).failed)
  if (ttl !== undefined && isMainStart(progress, node)) progress.expiresAt = progress.before.createdAt + ttl * 1000
  return leftBy(exit, leaving)
}

const isMainStart = (progress: Progress, node: CompiledNode): boolean => {
  const { byId, start } = currentLevel(progress).compiled
  return progress.levels.length === 1 && start === byId.get(node.node.id)
}

const leftBy = ({ kind, label, target }: Exit, { output, set, error, detail = error }: Leaving): Step => {
  if (typeof target !== "number") {
    const next = error === undefined ? target : { ...target, message: error }
    return { deed: deed("left", output, detail ?? target.detail, set), next }
  }
  const failure = kind === "failure" ? (detail ?? `Left by ${label}.`) : undefined
  return { deed: deed("left", output, failure, set), next: target }
}
