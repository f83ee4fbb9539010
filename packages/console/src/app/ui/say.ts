import { notifications } from "@mantine/notifications"
import { sentenceOfError } from "../api/api-failure.ts"
import { words } from "./words.ts"

/** Tells in passing that something was done. */
export const say = (message: string): void => {
  notifications.show({ message, withBorder: false, withCloseButton: false, color: "accent", autoClose: 3500 })
}

/** Tells that something was not done, and why. Stays longer, and can be closed. */
export const sayFailure = (title: string, error: unknown): void => sayProblem(title, sentenceOfError(error))

/** The same with a sentence of one's own. */
export const sayProblem = (title: string, message: string): void => {
  // What is told again takes the place of what was told before: nobody has to close a pile of them.
  notifications.hide(title)
  notifications.show({
    id: title,
    title,
    message,
    color: "red",
    autoClose: 12_000,
    closeButtonProps: { "aria-label": words.close },
  })
}
