import type { Screen } from "@gatewright/engine"
import { html } from "./html.ts"
import { page } from "./page.ts"
import { screen } from "./screen.ts"
import { pageWords } from "./words.ts"

/** The style sheet of the pages and their icon, where the server has them. */
export const pageFiles = { style: "/journey/journey.css", icon: "/journey/icon.svg" } as const

/**
 * The page of a screen as end users get it, for a frame that shows it while it is made: the same markup and the same style
 * sheet, in one colour scheme. Nothing in it can be sent or fetched.
 *
 * @param style the text of the style sheet
 * @param nonce of styles, in the policy of the page around
 * @param icon the SVG of the icon; it comes along, for nothing is fetched
 */
export const previewPage = ({
  shown,
  language,
  scheme,
  style,
  nonce,
  icon,
}: {
  readonly shown: Screen
  readonly language: string
  readonly scheme: "light" | "dark"
  readonly style: string
  readonly nonce: string
  readonly icon: string
}): string => {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; form-action 'none'; base-uri 'none'`
  const whole = page({
    title: shown.title,
    brand: "Gatewright",
    language,
    body: html`<form>${screen(shown, pageWords(language))}</form>`,
  })
  return whole
    .replaceAll(pageFiles.icon, () => `data:image/svg+xml,${encodeURIComponent(icon)}`)
    .replace(
      /<link rel="stylesheet"[^>]*>/,
      () =>
        html`<meta http-equiv="content-security-policy" content="${policy}" />`.source +
        `<style nonce="${nonce}">${inScheme(style, scheme)}</style>`,
    )
}

/** The style sheet asks the browser for the scheme of the person; here it is told. */
const inScheme = (style: string, scheme: "light" | "dark"): string =>
  style
    .replaceAll("@media (prefers-color-scheme: dark)", scheme === "dark" ? "@media all" : "@media not all")
    .replace("color-scheme: light dark", `color-scheme: ${scheme}`)
    .replaceAll("</", "<\\/")
