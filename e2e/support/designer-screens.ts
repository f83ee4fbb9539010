import type { Page } from "playwright-core"
import { chooseSetting } from "./console.ts"
import type { Screen } from "./screen.ts"

const login = "/console/default/flows/flow_login-with-password"

/** Opens the designer on the login flow. */
const designed = async (page: Page, at: string): Promise<void> => {
  await page.goto(`${at}${login}`)
  await credentials(page).waitFor()
}

/** The node of that name: a card of the canvas, on narrow screens a row of the outline. */
const credentials = (page: Page) =>
  page.getByRole("group", { name: /^Credentials, / }).or(page.getByRole("button", { name: /^Credentials / }))

const inspected = async (page: Page, at: string): Promise<void> => {
  await designed(page, at)
  await credentials(page).click()
  await page.getByRole("complementary", { name: "Inspector" }).getByText("Title").first().waitFor()
}

/** A tab of the inspector. */
const tab = (name: string): Screen => ({
  name: `designer-inspector-${name.toLowerCase()}`,
  show: async (page, at) => {
    await inspected(page, at)
    await page.getByRole("tab", { name }).click()
    await page.getByRole("tabpanel", { name }).waitFor()
  },
})

/** What a key of the designer opens, and its field that has the focus then. */
const tool = (name: string, key: string, field: string): Screen => ({
  name: `designer-${name}`,
  show: async (page, at) => {
    await designed(page, at)
    await page.keyboard.press(key)
    await page
      .getByRole("combobox", { name: field })
      .or(page.getByLabel(field, { exact: true }))
      .first()
      .waitFor()
  },
})

/** A dialog or drawer of the *Settings* panel. */
const setting = (name: string, entry: string, dialog: RegExp): Screen => ({
  name: `designer-${name}`,
  show: async (page, at) => {
    await designed(page, at)
    await chooseSetting(page, entry)
    await page.getByRole("dialog", { name: dialog }).getByRole("heading").first().waitFor()
  },
})

/** The designer and everything that opens in it. */
export const designerScreens: readonly Screen[] = [
  { name: "designer", show: designed },
  { name: "designer-inspector", show: inspected },
  tab("General"),
  tab("Outputs"),
  tab("Help"),
  tool("palette", "n", "Search nodes"),
  tool("commands", "ControlOrMeta+k", "Search commands"),
  tool("go-to", "g", "Search nodes of this flow"),
  tool("keys", "Shift+?", "Search shortcuts"),
  tool("variables", "v", "Search variables and nodes"),
  setting("languages", "Languages", /^Languages/),
  setting("versions", "Flow Version", /version/i),
  setting("debug", "Debug", /^Debug “/),
  setting("edit", "General Configuration", /General Configuration/),
  {
    name: "designer-settings",
    show: async (page, at) => {
      await designed(page, at)
      await page.getByRole("button", { name: "Settings", exact: true }).click()
      await page.getByRole("menuitem", { name: "Download Current Flow" }).waitFor()
    },
  },
  {
    name: "designer-search",
    show: async (page, at) => {
      await designed(page, at)
      await page.keyboard.press("Control+f")
      await page.keyboard.type("password")
      await page.getByRole("button", { name: /^Elements › 3 › Label/ }).waitFor()
    },
  },
  {
    name: "designer-extract",
    show: async (page, at) => {
      await designed(page, at)
      await credentials(page).focus()
      await page.keyboard.press("Control+a")
      await page.keyboard.press("Alt+x")
      await page.getByRole("dialog", { name: "Extract to a library flow" }).waitFor()
    },
  },
  {
    name: "designer-menu",
    show: async (page, at) => {
      await designed(page, at)
      await credentials(page).focus()
      await page.keyboard.press("Shift+F10")
      await page.getByRole("menuitem", { name: /^Delete and reconnect/ }).waitFor()
    },
  },
  {
    name: "designer-checks",
    show: async (page, at) => {
      await page.goto(`${at}/console/default/flows/flow_pingam-Login`)
      await page.getByRole("button", { name: /^Checks/ }).click()
      await page.getByRole("region", { name: "Checks" }).waitFor()
    },
  },
  // The last ones: the designer comes back as the outline from here on, and its keys act on the row that has the focus.
  {
    name: "designer-outline",
    show: async (page, at) => {
      await designed(page, at)
      // On narrow screens it is there already.
      const outline = page.getByRole("radio", { name: "Outline" })
      if (!(await outline.isChecked())) await page.keyboard.press("o")
      await page.getByRole("button", { name: /^Credentials / }).waitFor()
    },
  },
  {
    name: "designer-connect",
    show: async (page, at) => {
      await designed(page, at)
      await credentials(page).focus()
      await page.keyboard.press("c")
      await page.getByRole("dialog", { name: /^Connect “Credentials” to/ }).waitFor()
    },
  },
]
