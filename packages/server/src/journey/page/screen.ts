import type { Screen, ScreenElement } from "@gatewright/engine"
import { field, fieldId } from "./field.ts"
import { html, type Html } from "./html.ts"
import { safeUrl } from "./safe-url.ts"
import type { PageWords } from "./words.ts"

/** The elements of a screen in their order. Errors come first, in a summary that takes the focus. */
export const screen = ({ title, elements }: Screen, words: PageWords): Html =>
  html`${summary(elements, words)}
    <h1>${title}</h1>
    ${elements.map(element)}`

const summary = (elements: readonly ScreenElement[], words: PageWords): Html => {
  const wrong = elements.filter((candidate) => candidate.kind === "field" && candidate.error !== undefined)
  if (wrong.length === 0) return html``
  return html`<div class="notice notice-error" role="alert" tabindex="-1" autofocus>
    <p>${words.pleaseCheck}</p>
    <ul>
      ${wrong.map((one) => one.kind === "field" && html`<li><a href="#${fieldId(one.name)}">${one.label}: ${one.error}</a></li>`)}
    </ul>
  </div>`
}

const element = (one: ScreenElement): Html => {
  switch (one.kind) {
    case "heading":
      return html`<h2>${one.text}</h2>`
    case "text":
      return html`<p class="text">${one.text}</p>`
    case "notice":
      return html`<p class="notice notice-${one.tone}" role="${one.tone === "error" ? "alert" : "status"}">
        ${one.text}
      </p>`
    case "image":
      return html`<img class="image" src="${safeUrl(one.src)}" alt="${one.alt}" />`
    case "field":
      return field(one)
    case "button":
      return html`<button
        class="button button-${one.variant}"
        name="gw-action"
        value="${one.action}"
        ${one.validates ? html`` : html` formnovalidate`}
      >
        ${one.label}
      </button>`
    case "link":
      return html`<p class="link"><a href="${safeUrl(one.href)}" rel="noreferrer">${one.label}</a></p>`
  }
}
