import { choice, defineNode, template } from "@gatewright/flow"
import { z } from "zod"
import { buttonSettings } from "../settings/button.ts"
import { refuseRepeatedOutputs } from "../settings/custom-outputs.ts"

export const message = defineNode({
  type: "frontend.message",
  version: 1,
  group: "Frontend",
  label: "Message",
  summary: "Shows a page with a text and goes on when the person has read it.",
  side: "frontend",
  settings: z.strictObject({
    title: template({ title: "Title", description: "The heading of the page and of the browser's tab." }).default(""),
    text: template({ title: "Text", multiline: true, description: "What the page says." }).default(""),
    tone: choice(["plain", "info", "success", "error"], {
      title: "Tone",
      description: "Plain is a text; the others stand out in a box of their colour.",
      labels: { plain: "Plain", info: "Information", success: "Good news", error: "Problem" },
    }).default("plain"),
    buttons: z
      .array(z.strictObject(buttonSettings))
      .min(1)
      .superRefine((buttons, context) => refuseRepeatedOutputs({ outputs: buttons, own: [], context }))
      .meta({ title: "Buttons", description: "Each is an output." })
      .default([{ id: "next", label: "Continue", variant: "primary" }]),
  }),
  defaults: { title: "", text: "", buttons: [{ id: "next", label: "Continue" }] },
  outputs: ({ buttons }) => buttons.map(({ id, label }) => ({ id, label: label === "" ? id : label, kind: "next" })),
})
