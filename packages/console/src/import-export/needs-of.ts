import type { FlowHealth } from "@gatewright/server/contract"

/** What a flow needs from outside, in a few words: `mail (SMTP), risk-api-token (secret)`. */
export const needsOf = (requirements: FlowHealth["requirements"]): string =>
  requirements
    .map(({ kind, key, detail, name }) => {
      switch (kind) {
        case "secret":
          return `${key} (secret)`
        case "connection":
          return `${key} (${detail.toUpperCase()})`
        case "flow":
          return `${name === "" ? key : name} (flow)`
      }
    })
    .join(", ")
