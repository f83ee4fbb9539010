import type { FieldElement } from "@gatewright/engine"
import { html, type Html } from "./html.ts"

/** A field with its label above, and its help and error beside it, tied together for assistive technology (WCAG 2.2, 3.3.1 and 3.3.2). */
export const field = (element: FieldElement): Html => {
  if (element.type === "hidden")
    return html`<input type="hidden" name="${element.name}" value="${element.value ?? ""}" />`
  const id = fieldId(element.name)
  const notes = [element.help && `${id}-help`, element.error && `${id}-error`].filter(Boolean).join(" ")
  return html`<div class="field${element.error ? " field-invalid" : ""}">
    ${element.type === "checkbox" ? checkbox(element, notes) : labelled(element, notes)}
    ${element.error && html`<p class="field-error" id="${id}-error">${element.error}</p>`}
    ${element.help && html`<p class="field-help" id="${id}-help">${element.help}</p>`}
  </div>`
}

/** The id of a field's control, where links of the error summary lead. */
export const fieldId = (name: string): string => `field-${name}`

const labelled = (element: FieldElement, notes: string): Html =>
  html`<label for="${fieldId(element.name)}">${element.label}</label> ${control(element, common(element, notes))}`

const checkbox = (element: FieldElement, notes: string): Html =>
  html`<label class="check"
    ><input type="checkbox" value="true" ${common(element, notes)}${attribute("checked", element.value === "true")} />
    <span>${element.label}</span></label
  >`

const control = (element: FieldElement, attributes: Html): Html => {
  switch (element.type) {
    case "textarea":
      // Browsers drop a line break right after the tag (HTML 13.2.6.4.7): without this one they would drop the person's.
      return html`<textarea rows="4" ${attributes}>${`\n${element.value ?? ""}`}</textarea>`
    case "select":
      return html`<select${attributes}>${(element.options ?? []).map(
        (option) =>
          html`<option value="${option.value}" ${attribute("selected", option.value === element.value)}>
            ${option.label}
          </option>`,
      )}</select>`
    default:
      return html`<input
        type="${element.type}"
        ${attributes}${attribute("value", element.type === "password" ? undefined : element.value)}${attribute("minlength", element.minLength)}${attribute("maxlength", element.maxLength)}
      />`
  }
}

const common = (element: FieldElement, notes: string): Html =>
  html` id="${fieldId(element.name)}"
  name="${element.name}"${attribute("required", element.required)}${attribute("autocomplete", element.autocomplete)}${attribute("aria-describedby", notes)}${attribute("aria-invalid", element.error ? "true" : undefined)}`

const attribute = (name: string, value: string | number | boolean | undefined): Html => {
  if (value === undefined || value === false || value === "") return html``
  return value === true ? html` ${name}` : html` ${name}="${value}"`
}
