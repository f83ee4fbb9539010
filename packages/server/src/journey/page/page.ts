import { html, type Html } from "./html.ts"
import { pageWords } from "./words.ts"

/** A whole page. `language` becomes `lang`; `languages` are the ones a person can change to, each with its address. */
export interface Page {
  readonly title: string
  readonly brand: string
  readonly language: string
  readonly languages?: readonly { readonly tag: string; readonly href: string }[]
  readonly body: Html
  /** Whether it belongs to a debug run, which whoever sees it must know. */
  readonly debug?: boolean
  /** Where the browser goes on its own after the page is shown. */
  readonly refreshTo?: string
}

/** The page as text: one column, works without JavaScript, has no inline style or script. */
export const page = ({ title, brand, language, languages = [], body, debug = false, refreshTo }: Page): string =>
  html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${refreshTo !== undefined && html`<meta http-equiv="refresh" content="0; url=${refreshTo}" />`}
        <title>${title} · ${brand}</title>
        <link rel="icon" href="/journey/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/journey/journey.css" />
      </head>
      <body>
        ${debug && html`<aside class="debug"><strong>${pageWords(language).debug}</strong> ${pageWords(language).debugText}</aside>`}
        <header class="brand">
          <img src="/journey/icon.svg" alt="" width="28" height="28" /><span>${brand}</span>
        </header>
        <main class="card">${body}</main>
        ${languages.length > 1 && html`<footer class="foot"><nav aria-label="${pageWords(language).language}">${languages.map((one) => languageLink(one, language))}</nav></footer>`}
      </body>
    </html> `.source

const languageLink = ({ tag, href }: { tag: string; href: string }, current: string): Html =>
  tag === current
    ? html`<span aria-current="true" lang="${tag}">${nameOf(tag)}</span>`
    : html`<a href="${href}" hreflang="${tag}" lang="${tag}">${nameOf(tag)}</a>`

/** A language's name in itself: "italiano", "Deutsch"; the tag where it is none that anybody knows. */
const nameOf = (tag: string): string => {
  try {
    return new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag
  } catch {
    return tag
  }
}

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "sd", "yi", "dv", "ug", "ckb"])

const directionOf = (language: string): "ltr" | "rtl" => (rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr")
