import { choice, compilePattern, template } from "@gatewright/flow"
import { z } from "zod"

/** A field of a page. Its rules hold on the server; the browser knows them as a courtesy. */
export const fieldElement = z
  .strictObject({
    kind: z.literal("field"),
    name: z
      .string()
      .regex(/^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]{0,99}$/, "must be a name of letters, digits and underscores")
      .meta({ title: "Name", description: "Later nodes read it by this name: {{form.email}}." }),
    type: choice(["text", "email", "password", "tel", "number", "date", "url", "checkbox", "select", "textarea"], {
      title: "Type",
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
    label: template({ title: "Label" }),
    help: template({ title: "Help", description: "A sentence below the label." }).default(""),
    required: z.boolean().meta({ title: "Required" }).default(false),
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
    }).default(""),
    options: z
      .array(
        z.strictObject({ value: z.string().max(500).meta({ title: "Value" }), label: template({ title: "Label" }) }),
      )
      .meta({ title: "Options", description: "For a choice." })
      .default([]),
    minLength: z.int().min(0).max(10_000).meta({ title: "Shortest length" }).optional(),
    maxLength: z.int().min(1).max(10_000).meta({ title: "Greatest length" }).optional(),
    min: z.number().meta({ title: "Smallest number" }).optional(),
    max: z.number().meta({ title: "Greatest number" }).optional(),
    pattern: z
      .string()
      .superRefine((source, context) => {
        const compiled = compilePattern(source)
        if (!compiled.ok) context.addIssue({ code: "custom", message: compiled.message })
      })
      .meta({ title: "Pattern", description: "A regular expression (RE2 syntax) that the whole text must match." })
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
  .meta({ title: "Field" })
