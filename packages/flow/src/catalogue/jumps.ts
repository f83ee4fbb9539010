import { isJsonObject } from "../document/json.ts"
import type { NodeDefinition } from "./node-definition.ts"

type Jumping = Pick<NodeDefinition, "namesPlace" | "goesTo">

/** The name that a node gives to its place in the flow (Label), as its settings stand; `undefined` where it gives none. */
export const placeNameOf = ({ namesPlace }: Jumping, settings: unknown): string | undefined =>
  nameAt(settings, namesPlace)

/** The name of the place where a run goes on from a node (Go To); `undefined` for other nodes, and while it is empty. */
export const jumpOf = ({ goesTo }: Jumping, settings: unknown): string | undefined => nameAt(settings, goesTo)

const nameAt = (settings: unknown, key: string | undefined): string | undefined => {
  if (key === undefined || !isJsonObject(settings) || !Object.hasOwn(settings, key)) return undefined
  const name = settings[key]
  return typeof name === "string" && name !== "" ? name : undefined
}
