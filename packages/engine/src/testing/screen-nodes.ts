import { template } from "@gatewright/flow"
import { z } from "zod"
import type { Screen } from "../screen.ts"
import { next, smallNode } from "./small-node.ts"

const screenOf = (title: string, field: string, buttons: readonly string[]): Screen => ({
  title,
  elements: [
    { kind: "field", name: field, type: "text", label: field, required: false },
    ...buttons.map(
      (action) => ({ kind: "button", action, label: action, variant: "primary", validates: true }) as const,
    ),
  ],
})

/** Nodes that show a screen. */
export const screenNodes = [
  /** Shows one field and a button for each output, and takes the fields into the variable `form`. */
  smallNode("form", {
    settings: z.strictObject({
      title: template({ title: "Title" }).default("Form"),
      field: z.string().default("name"),
      buttons: z.array(z.string()).default(["submit"]),
    }),
    outputs: ({ buttons }) => buttons.map((id) => ({ id, label: id, kind: "next" })),
    run: {
      enter: ({ settings: { title, field, buttons }, text }) => ({
        kind: "show",
        screen: screenOf(text(title), field, buttons),
      }),
      answer: (_context, { action, fields }) => ({ kind: "exit", output: action, set: { form: fields } }),
    },
  }),

  /** Shows itself again until the name is filled in. */
  smallNode("ask", {
    settings: z.strictObject({}),
    outputs: [next],
    run: {
      enter: () => ({ kind: "show", screen: screenOf("Ask", "name", ["submit"]) }),
      answer: (_context, { fields }) =>
        fields["name"]
          ? { kind: "exit", output: "next" }
          : { kind: "show", screen: screenOf("Ask again", "name", ["submit"]) },
    },
  }),
]
