import { choice, defineNode, value, variableName } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"
import { visibleFlag } from "../settings/saved-variable.ts"

export const setVariables = defineNode({
  type: "server.setVariables",
  version: 1,
  group: "Server side",
  label: "Set Variables",
  summary: "Gives values to variables of the run.",
  side: "backend",
  settings: z.strictObject({
    variables: z
      .array(
        z.strictObject({
          name: variableName({ title: "Variable", description: "Later nodes read it by this name: {{attempts}}." }),
          value: value({
            title: "Value",
            description: "Text, or one expression such as {{attempts + 1}}, which keeps its type.",
          }),
          type: choice(["any", "text", "number", "boolean", "json"], {
            title: "Type",
            description: "What the value is turned into. Where that can't be done, the run leaves by Failure.",
            labels: {
              any: "As it is",
              text: "Text",
              number: "Number",
              boolean: "True or false",
              json: "JSON",
            },
          }).default("any"),
        }),
      )
      .meta({ title: "Variables", description: "From top to bottom; all are set at once." }),
    visible: visibleFlag(),
  }),
  defaults: { variables: [{ name: "variable", value: "" }] },
  outputs: () => [outputs.next, outputs.failure],
  variables: ({ variables, visible }) =>
    [...new Set(variables.map(({ name }) => name))].map((name) => ({ name, visible })),
})
