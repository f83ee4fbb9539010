import assert from "node:assert/strict"
import { test } from "node:test"
import { negotiateLanguage } from "./negotiate-language.ts"

const texts = { fallback: "en", languages: { en: {}, it: {}, "de-CH": {}, "pt-BR": {} } }
const choose = (wishes: Omit<Parameters<typeof negotiateLanguage>[0], "texts">) =>
  negotiateLanguage({ ...wishes, texts })

test("what the application asks for goes before the user's language, and that before the browser's", () => {
  assert.equal(choose({ uiLocales: "it", userLanguage: "de-CH", acceptLanguage: "pt-BR" }), "it")
  assert.equal(choose({ userLanguage: "de-CH", acceptLanguage: "it" }), "de-CH")
  assert.equal(choose({ acceptLanguage: "it" }), "it")
})

test("a language that the flow has no words in is passed over", () => {
  assert.equal(choose({ uiLocales: "fr nl", userLanguage: "es", acceptLanguage: "ja, it;q=0.1" }), "it")
  assert.equal(choose({ uiLocales: "fr" }), "en")
  assert.equal(choose({}), "en")
})

test("a longer range finds its base, a shorter one never a longer tag (RFC 4647, section 3.4)", () => {
  assert.equal(choose({ uiLocales: "it-IT" }), "it")
  assert.equal(choose({ uiLocales: "DE-ch-1996" }), "de-CH")
  assert.equal(choose({ uiLocales: "pt" }), "en")
})

test("the weights of Accept-Language decide, and equal ones keep their order", () => {
  assert.equal(choose({ acceptLanguage: "it;q=0.3, de-CH;q=0.8, en;q=0.8" }), "de-CH")
  assert.equal(choose({ acceptLanguage: "it;q=0, *;q=0.5" }), "en")
})

test("a header that is nonsense gives the fallback", () => {
  for (const acceptLanguage of [";;;,,q=", "x".repeat(100_000), "it;q=nan", "__proto__", "*"]) {
    assert.equal(choose({ acceptLanguage }), "en")
  }
})
