import { parentPort } from "node:worker_threads"
import { catalogue } from "@gatewright/nodes/definitions"
import { createPlanner, type Planner } from "./planner.ts"

type Question = {
  readonly [Name in keyof Planner]: { readonly name: Name; readonly words: Parameters<Planner[Name]> }
}[keyof Planner]

const planner = createPlanner(catalogue)

const answer = (question: Question): unknown => {
  switch (question.name) {
    case "read":
      return planner.read(...question.words)
    case "file":
      return planner.file(...question.words)
    case "take":
      return planner.take(...question.words)
    case "plan":
      return planner.plan(...question.words)
    case "step":
      return planner.step(...question.words)
  }
}

// Only start-planner.ts talks to this thread.
parentPort?.on("message", (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(answer(question))
})
