export const tidyWords = {
  isTidy: "It is tidy already.",
  notTidied: "The flow was not tidied up",
  failed: "The browser could not start the part that places the cards. Reload the page and try again.",
} as const
