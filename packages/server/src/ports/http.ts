import type { Http } from "@gatewright/engine"

/** The one HTTP client of flows. `allow`: host names, addresses and networks (CIDR) that may be called though private. */
export const createHttp = (_options: {
  readonly allow: readonly string[]
}): Http & { readonly close: () => Promise<void> } => {
  throw new Error("not there yet")
}
