import type { z } from "zod"
import type { JsonObject } from "../document/json.ts"
import type { NodeDefinition } from "./node-definition.ts"

/** Documents are never changed in place, so that settings are parsed once however often a flow is looked at. */
const known = new WeakMap<NodeDefinition, WeakMap<JsonObject, z.ZodSafeParseResult<unknown>>>()

/** The settings of a node as its definition reads them, or what the schema has against them (issues hold their input). */
export const parsedSettings = (definition: NodeDefinition, settings: JsonObject): z.ZodSafeParseResult<unknown> => {
  const ofDefinition = known.get(definition) ?? new WeakMap<JsonObject, z.ZodSafeParseResult<unknown>>()
  known.set(definition, ofDefinition)
  const parsed = ofDefinition.get(settings) ?? definition.settings.safeParse(settings, { reportInput: true })
  ofDefinition.set(settings, parsed)
  return parsed
}
