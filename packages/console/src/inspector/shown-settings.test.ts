import assert from "node:assert/strict"
import test from "node:test"
import { form, httpRequest, sendEmail } from "@gatewright/nodes/definitions"
import { formOfSchema } from "./form/form-of-schema.ts"
import { shownSettings } from "./shown-settings.ts"

const texts = { fallback: "en", languages: { en: { login: { title: "Sign in" } }, it: { login: { title: "Accedi" } } } }
const place = { category: "authentication", type: "login" }

test("a text of the flow is read in the fallback language beside its key", () => {
  const shown = shownSettings({
    fields: formOfSchema(form.settings),
    settings: { title: "$t(login.title)t$", elements: [] },
    texts,
    place,
  })
  assert.deepEqual(shown, [{ title: "Title", value: "$t(login.title)t$", text: "Sign in", level: 0, code: false }])
})

test("entries of a list are numbered and told by their kind", () => {
  const shown = shownSettings({
    fields: formOfSchema(form.settings),
    settings: { elements: [{ kind: "button", id: "submit", label: "Go", validates: false }] },
    texts,
    place,
  })
  assert.deepEqual(
    shown.map(({ title, value, level }) => `${"  ".repeat(level)}${title}${value === "" ? "" : `: ${value}`}`),
    ["Elements", "  1. Button", "    Output name: submit", "    Label: Go", "    Checks the fields: No"],
  )
})

test("a reference is told by its name and never by a value", () => {
  const shown = shownSettings({
    fields: formOfSchema(httpRequest.settings),
    settings: { url: "https://a.example", headers: [{ name: "Authorization", secret: { $secret: "risk-token" } }] },
    texts,
    place,
  })
  assert.equal(shown.find(({ title }) => title === "Secret")?.value, "risk-token")
})

test("a connection is told with its kind", () => {
  const shown = shownSettings({
    fields: formOfSchema(sendEmail.settings),
    settings: { connection: { $connection: "mail", kind: "smtp" } },
    texts,
    place,
  })
  assert.ok(shown.some(({ value }) => value === "mail (SMTP)"))
})
