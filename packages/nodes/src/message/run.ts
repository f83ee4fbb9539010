import { defineRunner } from "../running/define-runner.ts"
import { message } from "./definition.ts"
import { messageScreen } from "./screen.ts"

export const runMessage = defineRunner(message, {
  enter: (context) => ({ kind: "show", screen: messageScreen(context) }),
  answer: (context, { action }) =>
    context.settings.buttons.some(({ id }) => id === action)
      ? { kind: "exit", output: action }
      : { kind: "show", screen: messageScreen(context) },
})
