import { defineNode, template, variableName } from "@gatewright/flow"
import { z } from "zod"
import { buttonsOf, fieldsOf, formElement, refuseUnusableForm } from "./form-element.ts"

export const form = defineNode({
  type: "frontend.form",
  version: 1,
  group: "Frontend",
  label: "Form",
  summary: "Shows a page with fields and buttons, and goes on at the button that was pressed.",
  side: "frontend",
  settings: z.strictObject({
    title: template({ title: "Title", description: "The heading of the page and of the browser's tab." }).default(""),
    elements: z
      .array(formElement)
      .superRefine((elements, context) => refuseUnusableForm(elements, context))
      .meta({ title: "Elements", description: "What the page shows, from top to bottom." }),
    variable: variableName({
      title: "Variable",
      description: "Later nodes read the fields below this name: {{form.username}}.",
    }).default("form"),
  }),
  defaults: {
    title: "Sign in",
    elements: [
      { kind: "field", name: "username", label: "User name", required: true, autocomplete: "username" },
      {
        kind: "field",
        name: "password",
        type: "password",
        label: "Password",
        required: true,
        autocomplete: "current-password",
      },
      { kind: "button", id: "submit", label: "Continue" },
    ],
    variable: "form",
  },
  outputs: ({ elements }) =>
    buttonsOf(elements).map(({ id, label }) => ({ id, label: label === "" ? id : label, kind: "next" })),
  variables: ({ elements, variable }) => {
    const fields = fieldsOf(elements)
    return [
      {
        name: variable,
        fields: fields.map(({ name }) => name),
        secret: fields.filter(({ type }) => type === "password").map(({ name }) => name),
        types: Object.fromEntries(fields.map(({ name, type }) => [name, typeWords[type]])),
        visible: true,
      },
    ]
  },
})

/** What a field of each type gives, for people. */
const typeWords = {
  text: "Text",
  email: "E-mail address",
  password: "Secret",
  tel: "Telephone number",
  number: "Number",
  date: "Date",
  url: "Web address",
  checkbox: "True or false",
  select: "Choice",
  textarea: "Text",
} as const

export type FormSettings = z.output<typeof form.settings>
