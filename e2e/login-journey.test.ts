import { deepEqual, equal, match, notEqual } from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser } from "playwright-core"
import { addExample, api } from "./support/api.ts"
import { newPage, picture, startBrowser } from "./support/browser.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { answerLogin, register, type Person } from "./support/person.ts"

let server: Gatewright
let browser: Browser
let person: Person
let loginUrl: string

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  person = await register(browser, server)
  loginUrl = `${server.url}/default/flow/${await addExample(server, "login-with-password")}`
})

after(async () => {
  await browser.close()
  await server.stop()
})

/** A visitor without JavaScript: everything here must work for them. */
const visitor = () => newPage(browser, { javaScriptEnabled: false })

test("the right password signs a person in", async () => {
  const { page } = await visitor()
  await page.goto(loginUrl)
  await picture(page, "journey-login")
  await answerLogin(page, person)
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  match(await page.locator("main").innerText(), /Welcome back, ann@example\.com\./)
  const cookies = await page.context().cookies()
  const session = cookies.find(({ name }) => name === "gatewright_session_default")
  equal(session?.httpOnly, true)
  equal(session.sameSite, "Lax")
  // Who is signed in goes straight to the end.
  await page.goto(loginUrl)
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.context().close()
})

test("a wrong password and an unknown user are told the same, and the password is not kept on the page", async () => {
  const { page } = await visitor()
  const words: string[] = []
  for (const wrong of [
    { ...person, password: "not it" },
    { ...person, email: "nobody@example.com" },
  ]) {
    await page.goto(loginUrl)
    await answerLogin(page, wrong)
    words.push(await page.getByRole("alert").innerText())
    equal(await page.getByLabel("User name or e-mail").inputValue(), wrong.email)
    equal(await page.getByLabel("Password").inputValue(), "")
  }
  await picture(page, "journey-login-wrong")
  equal(words[0], words[1])
  match(words[0] ?? "", /The user name or the password is not right\./)
  await page.context().close()
})

test("a double click on submit checks the password once", async () => {
  const { page } = await newPage(browser)
  await page.goto(loginUrl)
  await page.getByLabel("User name or e-mail").fill(person.email)
  await page.getByLabel("Password").fill(person.password)
  await page.getByRole("button", { name: "Sign in" }).dblclick()
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.context().close()
})

test("back and submit again runs nothing twice: the run stays where it is", async () => {
  const { page } = await visitor()
  await page.goto(loginUrl)
  await answerLogin(page, { ...person, password: "not it" })
  await page.getByRole("alert").waitFor()
  await page.goBack()
  await answerLogin(page, { ...person, password: "also not it" })
  await page.getByRole("alert").waitFor()
  await answerLogin(page, person)
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.goBack()
  await page.goForward()
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.context().close()
})

test("a person who takes too long is told so and can start again", async () => {
  const id = "flow_login-with-password"
  const { document, revision } = await api<{
    document: { flow: { nodes: { type: string; settings: { ttl?: number } }[] } }
    revision: number
  }>(server, "GET", `/tenants/default/flows/${id}`)
  const short = structuredClone(document)
  for (const node of short.flow.nodes) if (node.type === "flow.start") node.settings.ttl = 1
  const saved = await api<{ revision: number }>(server, "PUT", `/tenants/default/flows/${id}/document`, {
    revision,
    document: short,
  })
  await api(server, "POST", `/tenants/default/flows/${id}/publish`)
  const { page } = await visitor()
  await page.goto(loginUrl)
  await page.waitForTimeout(1200)
  await answerLogin(page, person)
  const told = page.getByRole("link", { name: "Try again" })
  await told.waitFor()
  await picture(page, "journey-expired")
  await api(server, "PUT", `/tenants/default/flows/${id}/document`, { revision: saved.revision, document })
  await api(server, "POST", `/tenants/default/flows/${id}/publish`)
  await told.click()
  await page.getByRole("heading", { name: "Sign in" }).waitFor()
  await page.context().close()
})

test("the server is killed between two screens, and the person goes on as if nothing had happened", async () => {
  const { page } = await visitor()
  await page.goto(loginUrl)
  await answerLogin(page, { ...person, password: "not it" })
  await page.getByRole("alert").waitFor()
  await server.kill()
  server = await startGatewright({ dataFolder: server.dataFolder, port: server.port })
  await answerLogin(page, person)
  await page.getByRole("heading", { name: "You are signed in" }).waitFor()
  await page.context().close()
})

test("the page speaks the person's language", async () => {
  const { page } = await newPage(browser, { javaScriptEnabled: false, locale: "it-IT" })
  await page.goto(loginUrl)
  equal(await page.locator("html").getAttribute("lang"), "it")
  await page.getByRole("heading", { name: "Accedi" }).waitFor()
  await page.getByRole("link", { name: "English" }).click()
  await page.getByRole("heading", { name: "Sign in" }).waitFor()
  await page.context().close()
})

test("an inactive flow, a library flow and a flow that does not exist all give the same page", async () => {
  await addExample(server, "ask-for-password")
  const { flow } = await api<{ flow?: never; id: string }>(server, "POST", "/tenants/default/flows", {
    category: "authentication",
    type: "login",
    name: "Draft",
    from: { kind: "empty" },
  }).then(({ id }) => ({ flow: id }))
  const pages = await Promise.all(
    [flow, "flow_ask-for-password", "flow_nothing"].map(async (id) => {
      const response = await fetch(`${server.url}/default/flow/${id}`)
      return { status: response.status, text: await response.text() }
    }),
  )
  deepEqual(
    pages.map(({ status }) => status),
    [404, 404, 404],
  )
  equal(new Set(pages.map(({ text }) => text)).size, 1)
})

test("the same journey runs as JSON, and an answer that is sent twice runs once", async () => {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${server.url}/api/journey/default/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    const answer: { kind: string; run: string; step: string; screen: { title: string } } = await response.json()
    return answer
  }
  const first = await post("flows/flow_login-with-password", {})
  equal(first.screen.title, "Sign in")
  const answer = {
    run: first.run,
    step: first.step,
    action: "submit",
    fields: { username: person.email, password: "not it" },
  }
  const second = await post("run", answer)
  notEqual(second.step, first.step)
  equal((await post("run", answer)).step, second.step)
  const end = await post("run", {
    ...answer,
    step: second.step,
    fields: { username: person.email, password: person.password },
  })
  equal(end.kind, "end")
})
