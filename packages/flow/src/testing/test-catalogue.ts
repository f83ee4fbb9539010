import { z } from "zod"
import { catalogueOf, type Catalogue } from "../catalogue/catalogue.ts"
import { condition, libraryFlow, outputId, template, value, variableName } from "../catalogue/field.ts"
import { defineNode, type DefinedOutput } from "../catalogue/node-definition.ts"

const next: DefinedOutput = { id: "next", label: "Next", kind: "next" }
const success: DefinedOutput = { id: "success", label: "Success", kind: "next" }
const taken: DefinedOutput = { id: "usernameTaken", label: "Username Already Taken", kind: "business" }
const failure: DefinedOutput = { id: "failure", label: "Failure", kind: "failure" }

const start = defineNode({
  type: "flow.start",
  version: 1,
  group: "Flow",
  label: "Start",
  summary: "The run begins here.",
  side: "backend",
  role: "start",
  settings: z.strictObject({ ttl: z.int().min(1).max(86_400).meta({ title: "TTL" }).default(300) }),
  defaults: {},
  outputs: () => [next],
})

const endSuccess = defineNode({
  type: "flow.endSuccess",
  version: 1,
  group: "Flow",
  label: "End Success",
  summary: "The run ends well.",
  side: "frontend",
  role: "end",
  settings: z.strictObject({ title: template({ title: "Title" }).default("") }),
  defaults: {},
  outputs: () => [],
})

const nestedSuccess = defineNode({
  type: "flow.nestedSuccess",
  version: 1,
  group: "Flow",
  label: "Nested Success",
  summary: "The library flow ends well.",
  side: "backend",
  categories: ["libraries"],
  role: "end",
  settings: z.strictObject({}),
  defaults: {},
  outputs: () => [],
})

const label = defineNode({
  type: "flow.label",
  version: 1,
  group: "Flow",
  label: "Label",
  summary: "Gives a place a name.",
  side: "backend",
  namesPlace: "name",
  settings: z.strictObject({ name: z.string().meta({ title: "Name", "x-needed": true }) }),
  defaults: { name: "" },
  outputs: () => [next],
})

const goTo = defineNode({
  type: "flow.goTo",
  version: 1,
  group: "Flow",
  label: "Go To",
  summary: "Goes on at a label.",
  side: "backend",
  goesTo: "label",
  settings: z.strictObject({ label: z.string().meta({ title: "Label", "x-needed": true }) }),
  defaults: { label: "" },
  outputs: () => [],
})

const executeNested = defineNode({
  type: "flow.executeNested",
  version: 1,
  group: "Flow",
  label: "Execute Nested Flow",
  summary: "Runs a library flow.",
  side: "backend",
  settings: z.strictObject({ flow: libraryFlow({ title: "Flow", needed: true }).optional() }),
  defaults: {},
  outputs: () => [success, failure],
})

const form = defineNode({
  type: "frontend.form",
  version: 2,
  group: "Frontend",
  label: "Form",
  summary: "Shows a page.",
  side: "frontend",
  settings: z.strictObject({
    title: template({ title: "Title" }),
    help: z.string().meta({ title: "Help", "x-recommended": true }).default("Help"),
    fields: z.array(
      z.strictObject({ name: z.string().min(1).meta({ title: "Name" }), secret: z.boolean().default(false) }),
    ),
    buttons: z.array(z.strictObject({ id: outputId({ title: "Button" }), label: template({ title: "Label" }) })),
    variable: variableName({ title: "Variable" }).default("form"),
  }),
  defaults: { title: "", fields: [], buttons: [{ id: "submit", label: "Continue" }] },
  outputs: ({ buttons }) => buttons.map(({ id, label }) => ({ id, label, kind: "next" })),
  variables: ({ fields, variable }) => [
    {
      name: variable,
      fields: fields.map(({ name }) => name),
      secret: fields.filter(({ secret }) => secret).map(({ name }) => name),
      visible: true,
    },
  ],
})

const branch = defineNode({
  type: "decision.condition",
  version: 1,
  group: "Decision",
  label: "Condition",
  summary: "Goes on at the first case that holds.",
  side: "backend",
  settings: z.strictObject({ when: condition({ title: "When", needed: true }) }),
  defaults: { when: "true" },
  outputs: () => [
    { id: "yes", label: "Yes", kind: "next" },
    { id: "no", label: "No", kind: "next" },
  ],
})

const setVariable = defineNode({
  type: "server.setVariable",
  version: 1,
  group: "Server side",
  label: "Set Variable",
  summary: "Gives a value to a variable.",
  side: "backend",
  settings: z.strictObject({ name: variableName({ title: "Variable" }), value: value({ title: "Value" }) }),
  defaults: { name: "variable", value: "" },
  outputs: () => [next],
  variables: ({ name }) => [{ name }],
})

const createUser = defineNode({
  type: "users.create",
  version: 1,
  group: "Users",
  label: "Create User",
  summary: "Creates a user.",
  side: "backend",
  settings: z.strictObject({
    username: value({ title: "User name", needed: true }),
    password: value({ title: "Password" }).default(""),
  }),
  defaults: { username: "{{form.username}}" },
  outputs: () => [success, taken, failure],
})

const sendMail = defineNode({
  type: "messaging.sendEmail",
  version: 1,
  group: "Messaging",
  label: "Send Email",
  summary: "Sends a mail.",
  side: "backend",
  settings: z.strictObject({ text: template({ title: "Text", needed: true }) }),
  defaults: { text: "" },
  outputs: () => [success, failure],
  variables: () => [{ name: "mail", fields: ["token"], local: true }],
})

/** A few node types like the real ones, which live in a package that stands on this one. */
export const testCatalogue: Catalogue = catalogueOf([
  start,
  endSuccess,
  nestedSuccess,
  executeNested,
  label,
  goTo,
  form,
  branch,
  setVariable,
  createUser,
  sendMail,
])
