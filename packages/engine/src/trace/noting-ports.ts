import type { Ports } from "../ports.ts"
import type { SecretsAtHand } from "./secrets-at-hand.ts"

/** The same ports; what they give that is secret is noted. */
export const notingPorts = (ports: Ports, hidden: SecretsAtHand): Ports => {
  const noted = async <Given>(given: Promise<Given>): Promise<Given> => {
    const value = await given
    hidden.note(value)
    return value
  }
  return {
    ...ports,
    secrets: { get: (name) => noted(ports.secrets.get(name)) },
    connections: { http: (key) => noted(ports.connections.http(key)) },
  }
}
