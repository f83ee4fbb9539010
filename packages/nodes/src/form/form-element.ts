import { choice, template } from "@gatewright/flow"
import { z } from "zod"
import { refuseRepeatedOutputs } from "../settings/custom-outputs.ts"
import { buttonElement } from "./button-element.ts"
import { fieldElement } from "./field-element.ts"

const text = (title: string) => template({ title, multiline: true, description: "Left out where it is empty." })

/** One part of a page. */
export const formElement = z.discriminatedUnion("kind", [
  fieldElement,
  buttonElement,
  z
    .strictObject({
      kind: z.literal("heading"),
      text: template({ title: "Text", description: "A heading within the page." }),
    })
    .meta({ title: "Heading", description: "Parts a long page." }),
  z.strictObject({ kind: z.literal("text"), text: text("Text") }).meta({ title: "Text", description: "A paragraph." }),
  z
    .strictObject({
      kind: z.literal("notice"),
      tone: choice(["info", "success", "error"], {
        title: "Tone",
        description: "What colour the box has, and how it is announced.",
        labels: { info: "Information", success: "Good news", error: "Problem" },
      }).default("error"),
      text: text("Text"),
    })
    .meta({
      title: "Notice",
      description: "A text that stands out, e.g. {{flow.error.message}} after a wrong password.",
    }),
  z
    .strictObject({
      kind: z.literal("link"),
      href: template({
        title: "Address",
        description: "Where the link leads: an address with https://, mailto: or tel:, or a path of this server.",
      }),
      label: template({ title: "Label", description: "The words of the link." }),
    })
    .meta({ title: "Link", description: "Leaves the flow for another page." }),
  z
    .strictObject({
      kind: z.literal("image"),
      src: template({
        title: "Address",
        description: "Where the picture lies: an address with https://, or a path of this server.",
      }),
      alt: template({ title: "Alternative text", description: "What the picture says. Empty for decoration." }).default(
        "",
      ),
    })
    .meta({ title: "Image", description: "A picture between the other elements." }),
])

export type FormElement = z.output<typeof formElement>
export type FormField = Extract<FormElement, { kind: "field" }>
export type FormButton = Extract<FormElement, { kind: "button" }>

export const fieldsOf = (elements: readonly FormElement[]): readonly FormField[] =>
  elements.filter((element) => element.kind === "field")

export const buttonsOf = (elements: readonly FormElement[]): readonly FormButton[] =>
  elements.filter((element) => element.kind === "button")

/** A page that nobody could leave, or whose fields and buttons could not be told apart. */
export const refuseUnusableForm = (elements: readonly FormElement[], context: z.RefinementCtx): void => {
  const buttons = buttonsOf(elements)
  if (buttons.length === 0)
    context.addIssue({ code: "custom", message: "must have a button, or nobody can leave the page" })
  refuseRepeatedOutputs({ outputs: buttons, own: [], context })
  const names = new Set<string>()
  elements.forEach((element, index) => {
    if (element.kind !== "field") return
    if (names.has(element.name)) {
      context.addIssue({
        code: "custom",
        path: [index, "name"],
        message: `there is another field with the name ${element.name}`,
      })
    }
    names.add(element.name)
  })
  elements.forEach((element, index) => {
    if (element.kind !== "field" || element.sameAs === undefined || names.has(element.sameAs)) return
    context.addIssue({
      code: "custom",
      path: [index, "sameAs"],
      message: `there is no field with the name ${element.sameAs}`,
    })
  })
}
