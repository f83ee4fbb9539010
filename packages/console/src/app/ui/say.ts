import { notifications } from "@mantine/notifications"
import { sentenceOfError } from "../api/api-failure.ts"

/** Tells in passing that something was done. */
export const say = (message: string): void => {
  notifications.show({ message, withBorder: false, withCloseButton: false, color: "accent" })
}

/** Tells that something was not done, and why. Stays longer, and can be closed. */
export const sayFailure = (title: string, error: unknown): void => {
  notifications.show({ title, message: sentenceOfError(error), color: "red", autoClose: 12_000 })
}
