import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret, type JsonObject, type Value } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { playFlow } from "../testing/play-flow.ts"

const go = { kind: "button", id: "go", label: "Go" }

/** A form whose buttons lead to pages of their name; `back` checks nothing. */
const show = (elements: readonly JsonObject[], given = {}) =>
  playFlow(
    {
      nodes: {
        start: ["flow.start"],
        form: [
          "frontend.form",
          {
            title: "Who are you?",
            elements: [
              ...elements,
              go,
              { kind: "button", id: "back", label: "Back", variant: "link", validates: false },
            ],
          },
        ],
        went: ["frontend.message", { title: "went" }],
        back: ["frontend.message", { title: "back" }],
      },
      links: ["start.next > form", "form.go > went", "form.back > back", "went.next > form"],
    },
    given,
  )

const field = (settings: JsonObject): JsonObject => ({ kind: "field", name: "x", label: "X", ...settings })

/** What a field says to a text, or the value that it makes of it. */
const read = async (settings: JsonObject, text: string | undefined): Promise<Value | undefined> => {
  const play = await (await show([field(settings)])).answer("go", text === undefined ? {} : { x: text })
  if (play.screen.title !== "went") {
    const [shown] = play.screen.elements
    return shown?.kind === "field" ? `refused: ${shown.error}` : undefined
  }
  return (play.state.variables["form"] as Record<string, Value>)["x"]
}

test("a form shows its elements in their order, with the words of the run", async () => {
  const { screen } = await show(
    [
      { kind: "heading", text: "Hello {{client.name}}" },
      { kind: "image", src: "/logo.svg", alt: "Logo" },
      field({
        type: "email",
        label: "E-mail of {{client.name}}",
        help: "At work.",
        value: "{{client.mail}}",
        required: true,
      }),
      field({ name: "color", type: "select", label: "Colour", options: [{ value: "r", label: "Red" }] }),
      { kind: "link", href: "https://example.com/help?who={{client.name}}", label: "Help" },
    ],
    { client: { name: "Ada & Co", mail: "ada@example.com" } },
  )
  assert.deepEqual(screen, {
    title: "Who are you?",
    elements: [
      { kind: "heading", text: "Hello Ada & Co" },
      { kind: "image", src: "/logo.svg", alt: "Logo" },
      {
        kind: "field",
        name: "x",
        type: "email",
        label: "E-mail of Ada & Co",
        required: true,
        help: "At work.",
        value: "ada@example.com",
      },
      {
        kind: "field",
        name: "color",
        type: "select",
        label: "Colour",
        required: false,
        options: [{ value: "r", label: "Red" }],
      },
      { kind: "link", href: "https://example.com/help?who=Ada%20%26%20Co", label: "Help" },
      { kind: "button", action: "go", label: "Go", variant: "primary", validates: true },
      { kind: "button", action: "back", label: "Back", variant: "link", validates: false },
    ],
  })
})

test("a notice appears when there is something to say", async () => {
  const notice = { kind: "notice", text: "{{client.problem}}" }
  assert.equal((await show([notice])).screen.elements[0]?.kind, "button")
  const { screen } = await show([notice], { client: { problem: "That was wrong." } })
  assert.deepEqual(screen.elements[0], { kind: "notice", tone: "error", text: "That was wrong." })
})

test("each type of field reads its values", async () => {
  assert.equal(await read({ type: "text" }, "Ada\r\n"), "Ada")
  assert.equal(await read({ type: "email" }, " ada@example.com "), "ada@example.com")
  assert.equal(await read({ type: "number" }, "-1.50"), -1.5)
  assert.equal(await read({ type: "number" }, ""), null)
  assert.equal(await read({ type: "date" }, "2028-02-29"), "2028-02-29")
  assert.equal(await read({ type: "url" }, "https://example.com/a"), "https://example.com/a")
  assert.equal(await read({ type: "checkbox" }, "true"), true)
  assert.equal(await read({ type: "checkbox" }, undefined), false)
  assert.equal(await read({ type: "select", options: [{ value: "a", label: "A" }] }, "a"), "a")
  assert.equal(await read({ type: "textarea" }, "a\r\nb"), "a\nb")
  assert.equal(await read({ type: "text" }, undefined), "")
})

test("each type of field refuses what it is not, with a sentence that says what to do", async () => {
  const email = "refused: Please enter an e-mail address, such as name@example.com."
  assert.equal(await read({ type: "email" }, "ada@example"), email)
  assert.equal(await read({ type: "email" }, "ada@example.com, eve@example.com"), email)
  assert.equal(await read({ type: "number" }, "1e3"), "refused: Please enter a number.")
  assert.equal(await read({ type: "number", min: 18 }, "17"), "refused: Please enter 18 or more.")
  assert.equal(await read({ type: "number", max: 5 }, "6"), "refused: Please enter 5 or less.")
  assert.equal(await read({ type: "date" }, "2026-02-29"), "refused: Please enter a date.")
  assert.equal(
    await read({ type: "url" }, "javascript:alert(1)"),
    "refused: Please enter a web address that begins with https://.",
  )
  assert.equal(
    await read({ type: "select", options: [{ value: "a", label: "A" }] }, "b"),
    "refused: Please choose one of the options.",
  )
  assert.equal(await read({ required: true }, "  "), "refused: Please fill this in.")
  assert.equal(await read({ type: "checkbox", required: true }, "false"), "refused: Please tick this box to go on.")
  assert.equal(await read({ minLength: 3 }, "ab"), "refused: Please use at least 3 characters.")
  assert.equal(await read({ maxLength: 3 }, "abcd"), "refused: Please use at most 3 characters.")
  assert.equal(await read({ pattern: "[a-z]+" }, "abc1"), "refused: This does not have the form that is asked for.")
})

test("an empty field that is not required passes every rule", async () => {
  assert.equal(await read({ minLength: 3, pattern: "[a-z]+", type: "email" }, ""), "")
})

test("a text is refused in the author's own words, and in the language of the person", async () => {
  assert.equal(await read({ required: true, requiredError: "Who?" }, ""), "refused: Who?")
  assert.equal(await read({ type: "number", invalidError: "Count!" }, "x"), "refused: Count!")
  const texts = { fallback: "it", languages: { it: {} } }
  const play = await playFlow({
    nodes: { start: ["flow.start"], form: ["frontend.form", { elements: [field({ required: true }), go] }] },
    links: ["start.next > form"],
    texts,
  })
  const [shown] = (await play.answer("go")).screen.elements
  assert.equal(shown?.kind === "field" && shown.error, "Compila questo campo.")
})

test("a form that is not right comes back with what was written, but never with passwords, and sets nothing", async () => {
  const play = await (
    await show([field({ value: "first" }), field({ name: "password", type: "password", minLength: 8 })])
  ).answer("go", { x: "written", password: "short" })
  const [x, password] = play.screen.elements
  assert.equal(x?.kind === "field" && x.value, "written")
  assert.deepEqual(password, {
    kind: "field",
    name: "password",
    type: "password",
    label: "X",
    required: false,
    minLength: 8,
    error: "Please use at least 8 characters.",
  })
  assert.deepEqual(play.state.variables, {})
  assert.doesNotMatch(JSON.stringify(play.screen), /short/)
})

test("a password becomes a secret, whole, with its spaces", async () => {
  const value = await read({ type: "password" }, " a b ")
  assert.ok(value instanceof Secret)
  assert.equal(value.reveal(), " a b ")
})

test("a field can ask for the same as another", async () => {
  const twice = [field({ type: "password" }), field({ name: "again", type: "password", sameAs: "x" })]
  const play = await show(twice)
  const other = await play.answer("go", { x: "one", again: "two" })
  const [, again] = other.screen.elements
  assert.equal(again?.kind === "field" && again.error, "The two entries are not the same.")
  assert.equal((await play.answer("go", { x: "one", again: "one" })).screen.title, "went")
})

test("a button that checks nothing leaves at once and keeps nothing", async () => {
  const play = await (await show([field({ required: true })])).answer("back", { x: "something" })
  assert.equal(play.screen.title, "back")
  assert.deepEqual(play.state.variables, {})
})

test("fields that the form does not have are not looked at", async () => {
  const play = await (await show([field({})])).answer("go", { x: "1", admin: "true" })
  assert.deepEqual(play.state.variables, { form: { x: "1" } })
})

test("a second form with the same variable adds its fields to those of the first", async () => {
  const play = await playFlow({
    nodes: {
      start: ["flow.start"],
      one: ["frontend.form", { elements: [field({}), go] }],
      two: ["frontend.form", { elements: [field({ name: "y" }), go] }],
      end: ["frontend.message", { title: "{{form.x}} {{form.y}}" }],
    },
    links: ["start.next > one", "one.go > two", "two.go > end"],
  })
  const end = await (await play.answer("go", { x: "1" })).answer("go", { y: "2" })
  assert.equal(end.screen.title, "1 2")
})

test("a link or an image that could run a script or belongs to no known kind is left out", async () => {
  const { screen } = await show(
    [
      { kind: "link", href: "{{client.evil}}", label: "Evil" },
      { kind: "link", href: "//evil.example", label: "Other host" },
      { kind: "image", src: "data:image/svg+xml,x", alt: "" },
      { kind: "link", href: "mailto:help@example.com", label: "Mail" },
      { kind: "link", href: "/acme/login", label: "Own" },
    ],
    { client: { evil: "javascript:alert(1)" } },
  )
  assert.deepEqual(
    screen.elements.flatMap((element) => (element.kind === "link" ? [element.label] : [])),
    ["Mail", "Own"],
  )
})

test("settings are refused where nobody could leave the page, or tell two fields apart", () => {
  const form = catalogue.get("frontend.form")
  const issues = (elements: readonly JsonObject[]) =>
    form?.settings.safeParse({ elements }).error?.issues.map(({ message }) => message)
  assert.deepEqual(issues([]), ["must have a button, or nobody can leave the page"])
  assert.deepEqual(issues([go, go]), ["there is another output with the name go"])
  assert.deepEqual(issues([field({}), field({}), go]), ["there is another field with the name x"])
  assert.deepEqual(issues([field({ sameAs: "y" }), go]), ["there is no field with the name y"])
  assert.match(String(issues([field({ pattern: "(?=a)" }), go])), /^This pattern can't be read/)
})

test("the variable of a form knows its fields, and which of them are secret", () => {
  const form = catalogue.get("frontend.form")
  assert.deepEqual(form?.variables?.(form.settings.parse(form.defaults)), [
    {
      name: "form",
      fields: ["username", "password"],
      secret: ["password"],
      types: { username: "Text", password: "Secret" },
      visible: true,
    },
  ])
})
