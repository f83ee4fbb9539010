import type { End } from "@gatewright/engine"
import { apiResponse } from "../running/api-response.ts"
import { defineRunner } from "../running/define-runner.ts"
import { redirectTo } from "../running/redirect-to.ts"
import { wordsIn } from "../words/words-in.ts"
import { endSuccess } from "./definition.ts"
import { signIn } from "./sign-in.ts"

export const runEndSuccess = defineRunner(endSuccess, {
  enter: async (context) => {
    const { settings, run, text } = context
    const end = { outcome: "success" } as const
    if (run.category === "api") {
      return { kind: "end", end: { ...end, response: apiResponse(context, settings.response) } }
    }
    const goesTo: Pick<End, "redirect" | "screen"> =
      settings.redirect === ""
        ? { screen: page(text(settings.page.title) || wordsIn(run.language).done, text(settings.page.text)) }
        : { redirect: redirectTo(context, settings.redirect) }
    if (run.category !== "authentication") return { kind: "end", end: { ...end, ...goesTo } }
    if (run.type === "logout") return { kind: "end", end: { ...end, ...goesTo, endedSession: settings.endSession } }
    return { kind: "end", end: { ...end, ...goesTo, ...(await signIn(context)) } }
  },
})

const page = (title: string, text: string): NonNullable<End["screen"]> => ({
  title,
  elements: text === "" ? [] : [{ kind: "text", text }],
})
