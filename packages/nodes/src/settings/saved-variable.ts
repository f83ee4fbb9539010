import { variableName } from "@gatewright/flow"
import { z } from "zod"

/** Whether pages of the end user may show the variable (P7.2). */
export const visibleFlag = () =>
  z
    .boolean()
    .meta({
      title: "Available to the front end",
      description: "Pages are meant to show the variable. A check warns where a page shows one that is not marked.",
    })
    .default(false)

/** *Save in Flow store* of a node that makes one variable. */
export const savedVariable = (description: string) =>
  z
    .strictObject({
      variable: variableName({ title: "Variable", description: `${description} Empty: nothing is saved.` }).optional(),
      visible: visibleFlag(),
    })
    .meta({ title: "Save in Flow store", description: "Keeps what the node found for the nodes that follow." })
    .prefault({})
