import { failureWords } from "./failure-words.ts"
import type { End } from "../node-runner.ts"
import { currentLevel, type Progress } from "../advance/progress.ts"

/** How a run ends that failed where no End Failure node could say how: a page, or a problem document (RFC 9457). */
export const builtInEnd = (progress: Progress): End => {
  const { title, retry } = failureWords(progress.language)
  const text = progress.errorMessage
  if (currentLevel(progress).compiled.flow.category === "api") {
    const body = JSON.stringify({ type: "about:blank", title: "Internal Server Error", status: 500, detail: text })
    return {
      outcome: "failure",
      response: { status: 500, headers: {}, cookies: [], body, contentType: "application/problem+json" },
    }
  }
  return {
    outcome: "failure",
    screen: {
      title,
      elements: [
        { kind: "heading", text: title },
        { kind: "notice", tone: "error", text },
        { kind: "link", href: progress.before.input.flowUrl, label: retry },
      ],
    },
  }
}
