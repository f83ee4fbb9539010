import { variableName, type MadeVariable } from "@gatewright/flow"
import { z } from "zod"
import { visibleFlag } from "./saved-variable.ts"

/** *Save in Flow store* of a node that ends with a user. */
export const savedUser = () =>
  z
    .strictObject({
      variable: variableName({
        title: "Variable",
        description:
          "Later nodes read the attributes below this name, e.g. {{profile.email}}. Empty: nothing is saved.",
      }).optional(),
      attributes: z
        .array(z.string().min(1).max(200))
        .meta({ title: "Attributes", description: "Which attributes to save. Empty: all of them." })
        .default([]),
      visible: visibleFlag(),
    })
    .meta({ title: "Save in Flow store", description: "Keeps attributes of the user for the nodes that follow." })
    .prefault({})

export type SavedUserSetting = z.output<ReturnType<typeof savedUser>>

/** The variable that the setting makes. `extra` are fields that the node adds to those of the user. */
export const savedUserVariable = (save: SavedUserSetting, extra: readonly string[] = []): readonly MadeVariable[] => {
  if (save.variable === undefined) return []
  const known = { fields: ["id", "username", "status", ...save.attributes, ...extra] }
  return [{ name: save.variable, visible: save.visible, ...(save.attributes.length === 0 ? {} : known) }]
}
