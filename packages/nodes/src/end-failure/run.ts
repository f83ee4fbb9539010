import type { Screen } from "@gatewright/engine"
import type { NodeContext } from "@gatewright/engine"
import type { z } from "zod"
import { apiResponse } from "../running/api-response.ts"
import { defineRunner } from "../running/define-runner.ts"
import { redirectTo } from "../running/redirect-to.ts"
import { wordsIn } from "../words/words-in.ts"
import { endFailure } from "./definition.ts"

export const runEndFailure = defineRunner(endFailure, {
  drawsFailure: true,
  enter: (context) => {
    const { settings, run } = context
    const end = { outcome: "failure" } as const
    if (run.category === "api") {
      return { kind: "end", end: { ...end, response: apiResponse(context, settings.response) } }
    }
    if (run.category === "consent" && settings.redirect !== "") {
      return { kind: "end", end: { ...end, redirect: redirectTo(context, settings.redirect) } }
    }
    return { kind: "end", end: { ...end, screen: page(context) } }
  },
})

const page = ({ settings, run, text }: NodeContext<z.output<typeof endFailure.settings>>): Screen => {
  const words = wordsIn(run.language)
  const { title, text: source, retry, retryLabel } = settings.page
  const message = text(source)
  return {
    title: text(title) || words.wentWrong,
    elements: [
      ...(message === "" ? [] : [{ kind: "notice", tone: "error", text: message } as const]),
      ...(retry ? [{ kind: "link", href: run.flowUrl, label: text(retryLabel) || words.retry } as const] : []),
    ],
  }
}
