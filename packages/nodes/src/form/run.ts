import { isMap, type ValueObject } from "@gatewright/flow"
import { defineRunner } from "../running/define-runner.ts"
import { form } from "./definition.ts"
import { buttonsOf } from "./form-element.ts"
import { readFields } from "./read-fields.ts"
import { formScreen } from "./screen.ts"

export const runForm = defineRunner(form, {
  enter: (context) => ({ kind: "show", screen: formScreen(context) }),
  answer: (context, { action, fields }) => {
    const { elements, variable } = context.settings
    const pressed = buttonsOf(elements).find(({ id }) => id === action)
    if (pressed === undefined) return { kind: "show", screen: formScreen(context, { fields, errors: {} }) }
    if (!pressed.validates) return { kind: "exit", output: action }
    const read = readFields(context, fields)
    if (!read.ok) return { kind: "show", screen: formScreen(context, { fields, errors: read.errors }) }
    // A second form with the same variable adds its fields to those of the first.
    const before = context.variable(variable)
    const set: ValueObject = { [variable]: { ...(isMap(before) ? before : {}), ...read.values } }
    return { kind: "exit", output: action, set }
  },
})
