import { tidyLayout, type TidyRequest } from "./tidy-layout.ts"

self.addEventListener("message", ({ data }: MessageEvent<TidyRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the page that made the worker is its only reader
  self.postMessage(tidyLayout(data))
})
