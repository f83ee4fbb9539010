import { doesNotMatch, match } from "node:assert/strict"
import { test } from "node:test"
import { html } from "./html.ts"
import { page } from "./page.ts"
import { screen } from "./screen.ts"
import { pageWords } from "./words.ts"

const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\0`

test("every text of a screen is escaped, wherever it stands", () => {
  const body = screen(
    {
      title: attack,
      elements: [
        { kind: "heading", text: attack },
        { kind: "notice", tone: "error", text: attack },
        { kind: "image", src: attack, alt: attack },
        {
          kind: "field",
          name: attack,
          type: "text",
          label: attack,
          help: attack,
          error: attack,
          value: attack,
          autocomplete: attack,
          required: true,
        },
        {
          kind: "field",
          name: "choice",
          type: "select",
          label: "Choice",
          required: false,
          options: [{ value: attack, label: attack }],
        },
        {
          kind: "field",
          name: "long",
          type: "textarea",
          label: "Long",
          required: false,
          value: `</textarea>${attack}`,
        },
        { kind: "button", action: attack, label: attack, variant: "primary", validates: true },
        { kind: "link", href: attack, label: attack },
      ],
    },
    pageWords("en"),
  )
  const source = page({ title: attack, brand: attack, language: "en", body, languages: [] })
  doesNotMatch(source, /<script|<img src=x|onerror='|\0/)
  match(source, /&quot;&gt;&lt;script&gt;/)
})

test("a password never goes back to the page", () => {
  const body = screen(
    {
      title: "t",
      elements: [
        { kind: "field", name: "password", type: "password", label: "Password", required: true, value: "hunter2" },
      ],
    },
    pageWords("en"),
  )
  doesNotMatch(body.source, /hunter2/)
})

test("a page has no inline script and no inline style", () => {
  const source = page({
    title: "t",
    brand: "b",
    language: "en",
    body: html`<p>x</p>`,
    refreshTo: "https://app.example/",
  })
  doesNotMatch(source, /<script|<style|style="|javascript:/)
})

test("a language that nobody knows is named by its tag", () => {
  const languages = ["en", "en-1", "abcd"].map((tag) => ({ tag, href: `/?ui_locales=${tag}` }))
  const source = page({ title: "t", brand: "b", language: "en-1", languages, body: html`<p>x</p>` })
  match(source, /<span aria-current="true" lang="en-1">en-1<\/span>/)
  match(source, />abcd<\/a>/)
})

test("a link or an image of the flow can't carry a script", () => {
  for (const href of [
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
  ]) {
    const body = screen({ title: "t", elements: [{ kind: "link", href, label: "x" }] }, pageWords("en"))
    match(body.source, /href="#"/)
  }
  const body = screen(
    { title: "t", elements: [{ kind: "link", href: "/acme/login?x=1", label: "x" }] },
    pageWords("en"),
  )
  match(body.source, /href="\/acme\/login\?x=1"/)
})
