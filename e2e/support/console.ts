import { readFile } from "node:fs/promises"
import type { Locator, Page } from "playwright-core"

/** A file that a page offered as a download. */
export interface Download {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** I1.1 and I1.2: the entry of the sidebar, then a category of the list. */
export const openCategory = async (page: Page, category: string): Promise<void> => {
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Visual Identity Orchestrator" })
    .click()
  await page
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`^${category}`) })
    .click()
  await page.getByRole("heading", { level: 1, name: category }).waitFor()
}

/** I1.3: **Add**, top right. */
export const openAdd = async (page: Page): Promise<Locator> => {
  await page.getByRole("main").getByRole("button", { name: "Add", exact: true }).click()
  return addDialog(page)
}

export const addDialog = (page: Page): Locator => page.getByRole("dialog", { name: "Add flow General Configuration" })

/** I1.4: chooses from a list that opens. */
export const choose = async (page: Page, label: string, option: string): Promise<void> => {
  await page.getByRole("combobox", { name: label }).click()
  await page.getByRole("option", { name: option, exact: true }).click()
}

/** I1.5. */
export const chooseImport = (page: Page): Promise<void> =>
  addDialog(page).getByRole("radio", { name: "Import content from file" }).check()

/** I1.6: the button opens the file explorer, and a file is chosen there. */
export const loadFile = async (page: Page, file: string | { name: string; text: string }): Promise<void> => {
  const button = addDialog(page).getByRole("button", { name: /^Load (from|another) file$/ })
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button.click()])
  await chooser.setFiles(
    typeof file === "string"
      ? file
      : { name: file.name, mimeType: "application/json", buffer: Buffer.from(file.text, "utf8") },
  )
}

/** I1.6, the other way: a file is dropped anywhere on the dialog. */
export const dropFile = (page: Page, file: Dropped): Promise<void> =>
  dropOn(addDialog(page), { file, told: "Drop the file to import it" })

/** A file that a person drags out of a folder. */
export interface Dropped {
  readonly name: string
  readonly text: string
}

/** Drags a file over a place, waits for the words that ask for it, and drops it. */
export const dropOn = async (
  place: Locator,
  { file, told }: { readonly file: Dropped; readonly told: string },
): Promise<void> => {
  const page = place.page()
  const dataTransfer = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer()
    data.items.add(new File([text], name, { type: "application/json" }))
    return data
  }, file)
  await place.dispatchEvent("dragover", { dataTransfer })
  await page.getByText(told).waitFor()
  await place.dispatchEvent("drop", { dataTransfer })
}

/** I1.6, the third way: JSON is pasted, wherever the focus is. */
export const pasteJson = async (page: Page, text: string): Promise<void> => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await addDialog(page).getByLabel("Name").focus()
  await page.keyboard.press("ControlOrMeta+V")
}

/** I1.11: completes the dialog; the designer opens on the flow. Gives the id of the flow. */
export const add = async (page: Page): Promise<string> => {
  await addDialog(page).getByRole("button", { name: "Add", exact: true }).click()
  await addDialog(page).waitFor({ state: "hidden" })
  await page.waitForURL(/\/flows\/[^/]+$/)
  await page.getByRole("button", { name: "Settings", exact: true }).waitFor()
  return decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "")
}

/** The row of a flow in the list. */
export const rowOf = (page: Page, flow: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: flow, exact: true }) })

/** I1.12: the download icon in the Actions column. */
export const downloadFromList = (page: Page, flow: string): Promise<Download> =>
  downloadBy(page, () => page.getByRole("button", { name: `Download: ${flow}`, exact: true }).click())

/** I1.13: Settings, bottom right, then the download icon. */
export const downloadFromDesigner = (page: Page): Promise<Download> =>
  downloadBy(page, () => chooseSetting(page, "Download Current Flow"))

/** An entry of the Settings panel of the designer. */
export const chooseSetting = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole("button", { name: "Settings", exact: true }).click()
  await page.getByRole("menuitem", { name: entry }).click()
}

/** Gives a node of the designer another name; it is not saved yet. */
export const renameNode = async (page: Page, node: string, name: string): Promise<void> => {
  await page.getByRole("group", { name: new RegExp(`^${node}, `) }).click()
  await page.getByRole("tab", { name: "General" }).click()
  await page.getByRole("complementary", { name: "Inspector" }).getByLabel("Name").fill(name)
  await page.keyboard.press("Tab")
  await page.getByRole("group", { name: new RegExp(`^${name}, `) }).waitFor()
}

/** Gives texts of the designer other words; they are not saved yet. */
export const uploadTexts = async (page: Page, texts: object): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), chooseSetting(page, "Upload Language")])
  await chooser.setFiles({
    name: "texts.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(texts)),
  })
  await page.getByText("1 unsaved change").waitFor()
}

/** Publishes what the designer shows, after the look at what changes. */
export const publish = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Publish", exact: true }).click()
  await page
    .getByRole("dialog", { name: /^Publish / })
    .getByRole("button", { name: "Publish", exact: true })
    .click()
  await page.getByText("It runs now. Runs that began go on with what they began with.").waitFor()
}

/** What a click hands to the browser's downloads. */
export const downloadBy = async (page: Page, click: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent("download"), click()])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, text: await readFile(path, "utf8") }
}
