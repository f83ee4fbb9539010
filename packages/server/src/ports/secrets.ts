import type { Secrets } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"

/** The secrets of the environment (`GATEWRIGHT_SECRET_<NAME>`), by the name that flows use. */
export const environmentSecrets = (texts: ReadonlyMap<string, string>): Secrets => {
  const secrets = new Map(Array.from(texts, ([name, text]) => [name, new Secret(text)] as const))
  return { get: async (name) => secrets.get(name) }
}
