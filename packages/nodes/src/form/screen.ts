import type { FieldElement, NodeContext, Screen, ScreenElement } from "@gatewright/engine"
import { address, hasLiteralHost, isOwnPath } from "../running/address.ts"
import type { FormSettings } from "./definition.ts"
import type { FormElement, FormField } from "./form-element.ts"

/** What a page is made of: a run has it, and so has a designer that shows the page. */
type PageContext = Pick<NodeContext<FormSettings>, "settings" | "text">

/** What a person sent and what is wrong with it, by field. */
export interface Submitted {
  readonly fields: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, string>>
}

/** The page of a form, empty or with what was sent. A password never comes back. */
export const formScreen = (context: PageContext, submitted?: Submitted): Screen => ({
  title: context.text(context.settings.title),
  elements: context.settings.elements.flatMap((element) => shown(context, element, submitted)),
})

const shown = (
  context: PageContext,
  element: FormElement,
  submitted: Submitted | undefined,
): readonly ScreenElement[] => {
  const { text } = context
  switch (element.kind) {
    case "field":
      return [fieldElement(context, element, submitted)]
    case "button": {
      const { id, label, variant, validates } = element
      return [{ kind: "button", action: id, label: text(label), variant, validates }]
    }
    case "heading":
    case "text":
      return told(text(element.text), (words) => ({ kind: element.kind, text: words }))
    case "notice":
      return told(text(element.text), (words) => ({ kind: "notice", tone: element.tone, text: words }))
    case "link": {
      const href = linkAddress(context, element.href)
      return href === undefined ? [] : [{ kind: "link", href, label: text(element.label) }]
    }
    case "image": {
      const src = linkAddress(context, element.src)
      return src === undefined ? [] : [{ kind: "image", src, alt: text(element.alt) }]
    }
  }
}

/** A text without words is left out, so that a notice appears when its variable has something to say. */
const told = (words: string, element: (words: string) => ScreenElement): readonly ScreenElement[] =>
  words.trim() === "" ? [] : [element(words)]

const fieldElement = ({ text }: PageContext, field: FormField, submitted: Submitted | undefined): FieldElement => {
  const { name, type, required, autocomplete, minLength, maxLength, pattern, options } = field
  const help = text(field.help)
  const value = type === "password" ? "" : submitted ? ownText(submitted.fields, name) : text(field.value)
  const error = submitted === undefined ? "" : ownText(submitted.errors, name)
  return {
    kind: "field",
    name,
    type,
    label: text(field.label),
    required,
    ...(help === "" ? {} : { help }),
    ...(autocomplete === "" ? {} : { autocomplete }),
    ...(value === "" ? {} : { value }),
    ...(error === "" ? {} : { error }),
    ...(type === "select" ? { options: options.map((option) => ({ ...option, label: text(option.label) })) } : {}),
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
  }
}

const ownText = (texts: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(texts, name) ? (texts[name] ?? "") : ""

/** An address that a page may lead to: of the web, of mail and telephone, or of this server. */
const linkAddress = (context: PageContext, template: string): string | undefined => {
  const rendered = address(context, template)
  if (rendered === undefined) return undefined
  const allowed = hasLiteralHost(template) || isOwnPath(rendered) || /^(https?:\/\/|mailto:|tel:)/i.test(rendered)
  return allowed ? rendered : undefined
}
