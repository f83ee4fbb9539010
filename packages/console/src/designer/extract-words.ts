export const extractWords = {
  title: "Extract to a library flow",
  text: "What is selected becomes a library flow of its own, and a call of it takes its place. The library flow is saved at once, this flow when you save it.",
  name: "Name of the library flow",
  refused: "The library flow was not added",
  extract: "Extract",
  cancel: "Cancel",
} as const
