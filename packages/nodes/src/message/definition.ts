import { choice, defineNode, outputId, template } from "@gatewright/flow"
import { z } from "zod"
import { refuseRepeatedOutputs } from "../settings/custom-outputs.ts"

const button = z.strictObject({
  id: outputId({ title: "Output name" }),
  label: template({ title: "Label" }),
  variant: choice(["primary", "secondary", "link"], {
    title: "Look",
    labels: { primary: "Main button", secondary: "Button", link: "Like a link" },
  }).default("primary"),
})

export const message = defineNode({
  type: "frontend.message",
  version: 1,
  group: "Frontend",
  label: "Message",
  summary: "Shows a page with a text and goes on when the person has read it.",
  side: "frontend",
  settings: z.strictObject({
    title: template({ title: "Title" }).default(""),
    text: template({ title: "Text", multiline: true }).default(""),
    tone: choice(["plain", "info", "success", "error"], {
      title: "Tone",
      labels: { plain: "Plain", info: "Information", success: "Good news", error: "Problem" },
    }).default("plain"),
    buttons: z
      .array(button)
      .min(1)
      .superRefine((buttons, context) => refuseRepeatedOutputs({ outputs: buttons, own: [], context }))
      .meta({ title: "Buttons", description: "Each is an output." })
      .default([{ id: "next", label: "Continue", variant: "primary" }]),
  }),
  defaults: { title: "", text: "", buttons: [{ id: "next", label: "Continue" }] },
  outputs: ({ buttons }) => buttons.map(({ id, label }) => ({ id, label: label === "" ? id : label, kind: "next" })),
})
