/** The ids that every journey of PingAM has for its beginning and its two ends. */
export const staticNodes = {
  start: "startNode",
  success: "70e691a5-1e33-4ac3-a356-e7b6d60d92e0",
  failure: "e301438c-0bd0-429c-ab0c-66126501069a",
} as const
