import { deepEqual, equal } from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { after, before, test } from "node:test"
import { parseFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { addExample, api, apiText, exampleFile } from "./support/api.ts"
import { accessibilityFaults } from "./support/axe.ts"
import { newPage, signIn, startBrowser } from "./support/browser.ts"
import { fitFlow } from "./support/canvas.ts"
import { startGatewright, type Gatewright } from "./support/gatewright.ts"
import { pressUntil } from "./support/keys.ts"
import { byKeyboard, byMouse, escaped, type Step } from "./support/setting-steps.ts"

let server: Gatewright
let browser: Browser
let owner: BrowserContextOptions

before(async () => {
  ;[server, browser] = await Promise.all([startGatewright(), startBrowser()])
  owner = await signIn(browser, server)
  await addExample(server, "ask-for-password")
})

const example = await readFile(exampleFile("login-with-retry-limit"), "utf8")

after(async () => {
  await browser.close()
  await server.stop()
})

/** How somebody works: with the mouse on the canvas, or with the keyboard in the outline. */
interface Hand {
  readonly begin: () => Promise<void>
  /** Adds a node after another one, by the first output of that which leads nowhere, and names it. */
  readonly add: (type: string, name: string, after?: string) => Promise<void>
  readonly addOutput: (node: string, output: string) => Promise<void>
  readonly connect: (from: string, output: string, to: string) => Promise<void>
  /** Opens the settings of a node, does that there, and closes them. */
  readonly set: (node: string, steps: readonly Step[]) => Promise<void>
  /** Writes the words of the flow as JSON. */
  readonly write: (words: string) => Promise<void>
  readonly save: () => Promise<void>
}

const hands = { "the mouse": mouse, "the keyboard": keyboard } as const

for (const [name, handOf] of Object.entries(hands)) {
  test(`with ${name} alone, the login with a retry limit is built from an empty flow`, async () => {
    const { id } = await api<{ id: string }>(server, "POST", "/tenants/default/flows", {
      category: "authentication",
      type: "login",
      name: `Login built with ${name}`,
      from: { kind: "empty" },
    })
    const { page, faults } = await newPage(browser, owner)
    await page.goto(`${server.url}/console/default/flows/${id}`)
    await page.getByRole("button", { name: "Settings", exact: true }).waitFor()
    await build(handOf(page))
    deepEqual(await accessibilityFaults(page), [])
    deepEqual(faults, [])
    const built = await apiText(server, `/tenants/default/flows/${id}/export`)
    deepEqual(contentOf(built), contentOf(example))
    equal(await page.getByText("Saved", { exact: true }).isVisible(), true)
  })
}

const build = async ({ begin, add, addOutput, connect, set, write, save }: Hand): Promise<void> => {
  await begin()
  await add("Start", "Start")
  await add("Set Variables", "No attempts yet", "Start")
  await add("Execute Nested Flow", "Ask for password", "No attempts yet")
  await add("End Success", "Signed in", "Ask for password")
  await add("End Failure", "Can't sign in", "Ask for password")
  await addOutput("Ask for password", "wrong")
  await add("Set Variables", "Count the attempt", "Ask for password")
  await add("Condition", "May try again?", "Count the attempt")
  await connect("May try again?", "Yes", "Ask for password")
  await add("End Failure", "Too many attempts", "May try again?")
  await add("End Success", "Already signed in", "Start")
  for (const node of ["Ask for password", "No attempts yet", "Count the attempt"])
    await connect(node, "Failure", "Can't sign in")
  await write(JSON.stringify(parseFlow(example).flow.texts.languages))
  for (const [node, steps] of Object.entries(settings)) await set(node, steps)
  await save()
}

const wordsOf = (what: string): readonly Step[] => [
  { fill: "Title", text: `$t(${what}.title)t$` },
  { fill: "Text", text: `$t(${what}.text)t$` },
]

const variables = (attempts: readonly Step[], problem: string): readonly Step[] => [
  { press: "Entry 1" },
  { fill: "Variable", text: "attempts" },
  ...attempts,
  { press: "Add to Variables" },
  { fill: "Variable", text: "problem" },
  { fill: "Value", text: problem },
  { turn: "Available to the front end" },
]

const settings: Readonly<Record<string, readonly Step[]>> = {
  "No attempts yet": variables(
    [
      { fill: "Value", text: "0" },
      { pick: "Type", option: "Number" },
    ],
    "",
  ),
  "Ask for password": [
    { pick: "Flow name", option: "Ask for password" },
    { fill: "Label", text: "Wrong" },
  ],
  "Signed in": wordsOf("done"),
  "Already signed in": wordsOf("done"),
  "Can't sign in": [...wordsOf("unable"), { fill: "Label of Retry", text: "Retry" }, { turn: "Retry" }],
  "Count the attempt": variables([{ fill: "Value", text: "{{attempts + 1}}" }], "$t(login.wrong)t$"),
  "May try again?": [
    { press: "Entry 1" },
    { fill: "Label", text: "Fewer than 3" },
    { show: "Text", after: "Rows" },
    { fill: "Condition", text: "attempts < 3" },
  ],
  "Too many attempts": [...wordsOf("tooMany"), { fill: "Label of Retry", text: "$t(tooMany.retry)t$" }],
}

/** What a flow is, its head, ids and drawing apart: nodes by name with all their settings, links, words. */
const contentOf = (file: string) => {
  const { nodes, links, texts } = parseFlow(file).flow
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  return {
    nodes: Object.fromEntries(
      // A setting that is left out has its default.
      nodes.map(({ type, name, settings: own }) => [name, [type, catalogue.get(type)?.settings.parse(own)]]),
    ),
    links: links.map(({ from, output, to }) => `${names.get(from)}: ${output} → ${names.get(to)}`).toSorted(),
    texts,
  }
}

function keyboard(page: Page): Hand {
  const { keyboard: keys } = page
  const press = (key: string, wanted: RegExp, most?: number) => pressUntil(page, key, wanted, most)
  const goTo = async (node: string): Promise<void> => {
    await press("Tab", /step \d+ of \d+/)
    await keys.press("Home")
    await press("ArrowDown", new RegExp(`^${escaped(node)} `), 20)
  }
  const choose = async (dialog: RegExp, query: string): Promise<void> => {
    await page.getByRole("combobox", { name: dialog }).and(page.locator(":focus")).waitFor()
    await keys.insertText(query)
    await keys.press("Enter")
  }
  return {
    begin: async () => {
      await keys.press("o")
      await page.getByText("There are no nodes yet.").waitFor()
    },
    add: async (type, name, after) => {
      if (after !== undefined) await goTo(after)
      await keys.press("n")
      await choose(/Search nodes/, type)
      await page
        .getByRole("button", { name: /step \d+ of/ })
        .and(page.locator(":focus"))
        .waitFor()
      await keys.press("F2")
      await page.getByRole("dialog").getByRole("textbox").and(page.locator(":focus")).waitFor()
      await keys.press("ControlOrMeta+a")
      await keys.insertText(name)
      await keys.press("Enter")
      await page
        .getByRole("button", { name: new RegExp(`^${escaped(name)} `) })
        .and(page.locator(":focus"))
        .waitFor()
    },
    addOutput: async (node, output) => {
      await goTo(node)
      await keys.press("Enter")
      await press("Tab", /^Add to Variable Output Table/)
      await keys.press("Enter")
      await press("Tab", /^Output name/)
      await keys.insertText(output)
      await keys.press("Escape")
    },
    connect: async (from, output, to) => {
      await goTo(from)
      await press("Tab", new RegExp(`^${output} →`))
      await keys.press("Enter")
      await choose(/Search nodes of this flow/, to)
    },
    set: async (node, steps) => {
      await goTo(node)
      await keys.press("Enter")
      for (const step of steps) await byKeyboard(page, step)
      await keys.press("Escape")
    },
    write: async (languages) => {
      await keys.press("l")
      await press("Tab", /^Table$/)
      await keys.press("ArrowRight")
      await press("Tab", /^The words as JSON/)
      await keys.press("ControlOrMeta+a")
      await keys.insertText(languages)
      await keys.press("Escape")
      await page.getByRole("dialog", { name: "Languages" }).waitFor({ state: "hidden" })
    },
    save: async () => {
      await keys.press("ControlOrMeta+s")
      await page.getByText("The flow was saved.").waitFor()
    },
  }
}

function mouse(page: Page): Hand {
  const card = (name: string) => page.getByRole("group", { name: new RegExp(`^${escaped(name)}, `) })
  const inspector = page.getByRole("complementary", { name: "Inspector" })
  const close = () => inspector.getByRole("button", { name: "Close" }).click()
  const open = async (name: string): Promise<void> => {
    await fitFlow(page)
    await card(name).click({ position: { x: 60, y: 20 } })
    await inspector.getByRole("heading", { name, exact: true }).waitFor()
  }
  return {
    begin: () => Promise.resolve(),
    add: async (type, name, after) => {
      if (after !== undefined) await open(after)
      await page.getByRole("button", { name: "Add node", exact: true }).click()
      const palette = page.getByRole("region", { name: /^Add node/ })
      await palette
        .getByRole("option", { name: new RegExp(`^${type} `) })
        .first()
        .click()
      await palette.getByRole("button", { name: "Close the list of nodes" }).click()
      await inspector.getByRole("tab", { name: "General" }).click()
      await inspector.getByLabel("Name").fill(name)
      await close()
      await card(name).waitFor()
    },
    addOutput: async (node, output) => {
      await open(node)
      await inspector.getByRole("tab", { name: "Settings" }).click()
      await inspector.getByRole("button", { name: "Add to Variable Output Table" }).click()
      await inspector.getByLabel("Output name").fill(output)
      await close()
    },
    connect: async (from, output, to) => {
      await fitFlow(page)
      const label = card(from)
        .getByRole("listitem")
        .filter({ hasText: new RegExp(`^${output}$`) })
      const [start, end] = [await label.boundingBox(), await card(to).boundingBox()]
      if (!start || !end) throw new Error(`${from} or ${to} is not in view`)
      // The dot of an output lies on the edge of the card, at the height of its label.
      await page.mouse.move(start.x + start.width, start.y + start.height / 2)
      await page.mouse.down()
      await page.mouse.move(end.x + 40, end.y + 10, { steps: 8 })
      await page.mouse.up()
    },
    set: async (node, steps) => {
      await open(node)
      await inspector.getByRole("tab", { name: "Settings" }).click()
      for (const step of steps) await byMouse(page, step)
      await close()
    },
    write: async (languages) => {
      await page.getByRole("button", { name: "Settings", exact: true }).click()
      await page.getByRole("menuitem", { name: "Languages" }).click()
      const dialog = page.getByRole("dialog", { name: "Languages" })
      await dialog.getByText("JSON", { exact: true }).click()
      await dialog.getByRole("textbox").fill(languages)
      await dialog.getByRole("button", { name: "Close the languages" }).click()
      await dialog.waitFor({ state: "hidden" })
    },
    save: async () => {
      await page.getByRole("button", { name: "Save Flow" }).click()
      await page.getByText("The flow was saved.").waitFor()
    },
  }
}
