import { choice, compilePattern, template } from "@gatewright/flow"
import { z } from "zod"

const types = ["text", "email", "password", "tel", "number", "date", "url", "checkbox", "select", "textarea"] as const

/** The types whose text is worth measuring. */
const lettered = ["text", "email", "password", "tel", "url", "textarea"] as const

/** A field of a page. Its rules hold on the server; the browser knows them as a courtesy. */
export const fieldElement = z
  .strictObject({
    kind: z.literal("field"),
    name: z
      .string()
      .regex(/^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]{0,99}$/, "must be a name of letters, digits and underscores")
      .meta({ title: "Name", description: "Later nodes read it by this name: {{form.email}}." }),
    type: choice(types, {
      title: "Type",
      description: "What the person types. The server checks that it is of this kind.",
      labels: {
        text: "Text",
        email: "E-mail address",
        password: "Password",
        tel: "Telephone number",
        number: "Number",
        date: "Date",
        url: "Web address",
        checkbox: "Check box",
        select: "Choice",
        textarea: "Long text",
      },
    }).default("text"),
    label: template({ title: "Label", description: "The words above the field." }),
    help: template({ title: "Help", description: "A sentence below the label." }).default(""),
    required: z
      .boolean()
      .meta({ title: "Required", description: "The page is not left while the field is empty." })
      .default(false),
    autocomplete: z
      .string()
      .regex(/^[a-z0-9 -]{0,100}$/, "must be a token of the HTML autocomplete attribute, e.g. email")
      .meta({
        title: "Autocomplete",
        description: "What a browser may fill in: username, email, current-password, new-password, given-name...",
      })
      .default(""),
    value: template({
      title: "Default value",
      description: "What the field holds at first, e.g. {{form.username}}. Never for passwords.",
      when: { setting: "type", is: types.filter((type) => type !== "password") },
    }).default(""),
    options: z
      .array(
        z.strictObject({
          value: z.string().max(500).meta({ title: "Value", description: "What later nodes read." }),
          label: template({ title: "Label", description: "What the person sees." }),
        }),
      )
      .meta({
        title: "Options",
        description: "What the person chooses from, from top to bottom.",
        "x-when": { setting: "type", is: ["select"] },
      })
      .default([]),
    minLength: z
      .int()
      .min(0)
      .max(10_000)
      .meta({
        title: "Shortest length",
        description: "In characters. Empty: any length.",
        "x-when": { setting: "type", is: [...lettered] },
      })
      .optional(),
    maxLength: z
      .int()
      .min(1)
      .max(10_000)
      .meta({
        title: "Greatest length",
        description: "In characters. Empty: 10,000.",
        "x-when": { setting: "type", is: [...lettered] },
      })
      .optional(),
    min: z
      .number()
      .meta({
        title: "Smallest number",
        description: "Empty: there is none.",
        "x-when": { setting: "type", is: ["number"] },
      })
      .optional(),
    max: z
      .number()
      .meta({
        title: "Greatest number",
        description: "Empty: there is none.",
        "x-when": { setting: "type", is: ["number"] },
      })
      .optional(),
    pattern: z
      .string()
      .superRefine((source, context) => {
        const compiled = compilePattern(source)
        if (!compiled.ok) context.addIssue({ code: "custom", message: compiled.message })
      })
      .meta({
        title: "Pattern",
        description: "A regular expression (RE2 syntax) that the whole text must match.",
        "x-when": { setting: "type", is: [...lettered] },
      })
      .optional(),
    sameAs: z
      .string()
      .max(100)
      .meta({
        title: "Same as field",
        description: "The name of a field that must hold the same, to repeat a password.",
      })
      .optional(),
    requiredError: template({
      title: "Text when it is missing",
      description: "Empty: a usual sentence in the language of the person.",
    }).default(""),
    invalidError: template({
      title: "Text when it is wrong",
      description: "Empty: a usual sentence in the language of the person.",
    }).default(""),
  })
  .meta({ title: "Field", description: "Something that the person types, ticks or chooses." })
