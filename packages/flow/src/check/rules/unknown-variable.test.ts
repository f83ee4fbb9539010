import assert from "node:assert/strict"
import { test } from "node:test"
import { form, links, node, problemsOf, start } from "../../testing/checked-flow.ts"

const messages = (settings: Readonly<Record<string, string>>, flow: Parameters<typeof problemsOf>[0] = {}) => {
  const nodes = [
    ...(flow.nodes ?? []),
    form("Page"),
    node("Set", "server.setVariable", { name: "counter", value: "1" }),
  ]
  const asking = Object.entries(settings).map(([id, value]) => node(id, "server.setVariable", { name: "x", value }))
  return problemsOf({ ...flow, nodes: [...nodes, ...asking] }, { rule: "unknown-variable" }).map(
    ({ message }) => message,
  )
}

test("a variable that nothing sets is told, with the name that was nearly meant", () => {
  assert.deepEqual(messages({ A: "{{form.usrname}}", B: "{{countr}}", C: "{{zip.code}}", D: "{{username}}" }), [
    "“Value” of “A” reads form.usrname, which nothing in this flow sets. Did you mean form.username?",
    "“Value” of “B” reads countr, which nothing in this flow sets. Did you mean counter?",
    "“Value” of “C” reads zip.code, which nothing in this flow sets. A text shows nothing there, and a condition fails.",
    "“Value” of “D” reads username, which nothing in this flow sets. Did you mean form.username?",
  ])
})

test("the variables of the system and of the nodes are known", () => {
  assert.deepEqual(
    messages({
      A: "{{flow.error.message}}{{flow.query.id}}{{user.anything}}{{session.x}}{{client.name}}{{request.ip}}",
      B: "{{form.username}}{{counter + 1}}{{form}}{{[1].map(each, each + 1)}}",
    }),
    [],
  )
})

test("a field that the system does not have is told", () => {
  assert.deepEqual(messages({ A: "{{request.useragent}}" }), [
    "“Value” of “A” reads request.useragent, which nothing in this flow sets. Did you mean request.userAgent?",
  ])
})

test("a variable that only one node sees is known there and nowhere else", () => {
  const mail = node("Mail", "messaging.sendEmail", { text: "{{mail.token}}" })
  assert.deepEqual(messages({ A: "{{mail.token}}" }, { nodes: [mail] }), [
    "“Value” of “A” reads mail.token, which nothing in this flow sets. A text shows nothing there, and a condition fails.",
  ])
})

test("the words of a text that such a node shows may read it as well", () => {
  const nodes = [start, node("Mail", "messaging.sendEmail", { text: "$t(mail.text)t$" })]
  const texts = { fallback: "en", languages: { en: { mail: { text: "{{mail.token}}", other: "{{mail.token}}" } } } }
  assert.deepEqual(
    problemsOf({ nodes, texts }, { rule: "unknown-variable" }).map(({ at }) => at?.pointer),
    ["/flow/texts/languages/en/mail/other"],
  )
})

test("where others may set variables only a name that is nearly right is told", () => {
  const settings = { A: "{{zip.code}}", B: "{{countr}}", C: "{{form.usrname}}" }
  const expected = [
    "“Value” of “B” reads countr, which nothing in this flow sets. Did you mean counter?",
    "“Value” of “C” reads form.usrname, which nothing in this flow sets. Did you mean form.username?",
  ]
  assert.deepEqual(messages(settings, { category: "libraries", type: "library" }), expected)
  assert.deepEqual(messages(settings, { nodes: [node("N", "flow.executeNested")] }), expected)
  assert.deepEqual(messages(settings, { nodes: [node("N", "other:Node")] }), expected)
})

test("the words of a text are looked at too", () => {
  const texts = { fallback: "en", languages: { en: { words: { hi: "Hi {{form.nam}}" } } } }
  const problems = problemsOf({ nodes: [start, form("Page")], links: links(), texts }, { rule: "unknown-variable" })
  assert.deepEqual(problems, [
    {
      code: "check.unknown-variable",
      severity: "warning",
      message:
        "The text words.hi in en reads form.nam, which nothing in this flow sets. A text shows nothing there, and a condition fails.",
      at: { pointer: "/flow/texts/languages/en/words/hi" },
    },
  ])
})
