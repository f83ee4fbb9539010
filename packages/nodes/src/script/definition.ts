import { code, defineNode } from "@gatewright/flow"
import { z } from "zod"
import { customOutputs, definedOutputs } from "../settings/custom-outputs.ts"
import { outputs } from "../settings/outputs.ts"
import { savedVariable } from "../settings/saved-variable.ts"

export const script = defineNode({
  type: "server.script",
  version: 1,
  group: "Server side",
  label: "Script",
  summary: "Runs JavaScript in a sandbox and goes on at the output that it names.",
  side: "backend",
  settings: z.strictObject({
    code: code({
      title: "Script",
      description: 'JavaScript without network and files. Reads variables, ends with: return exit("output", data)',
    }),
    outputs: customOutputs([outputs.failure.id], "The outputs that the script may name."),
    save: savedVariable("Later nodes read the data that the script left with below this name."),
  }),
  defaults: { code: 'return exit("success", {})\n', outputs: [{ id: "success", label: "Success" }], save: {} },
  // What goes well stands first, and is what a node that comes after is linked with.
  outputs: (settings) => definedOutputs(settings.outputs).toSpliced(1, 0, outputs.failure),
  variables: ({ save }) => (save.variable === undefined ? [] : [{ name: save.variable, visible: save.visible }]),
  capabilities: () => [{ kind: "script" }],
})
