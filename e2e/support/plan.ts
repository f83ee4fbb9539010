import type { Locator, Page } from "playwright-core"
import { type Dropped, dropOn } from "./console.ts"

/** *Import*, with a file dropped on the page; the plan is there. */
export const planFile = async (page: Page, file: Dropped): Promise<void> => {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Import", exact: true }).click()
  await dropOn(page.getByRole("heading", { level: 1, name: "Import" }), {
    file,
    told: "Drop the files to plan their import",
  })
  await planTable(page).waitFor()
}

export const planTable = (page: Page): Locator => page.getByRole("table", { name: "Flows" })

/** The row of a flow in the plan. */
export const plannedRow = (page: Page, flow: string): Locator =>
  planTable(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader").filter({ hasText: flow }) })

export const applyButton = (page: Page): Locator => page.getByRole("button", { name: "Apply plan" })

/** Applies the plan, and waits for what came of it. */
export const applyPlan = async (page: Page): Promise<void> => {
  await applyButton(page).click()
  await page.getByText("The plan was applied").waitFor()
}

/** What one flow of an applied plan came to. */
export const resultOf = (page: Page, flow: string): Locator =>
  page
    .getByRole("list", { name: "Flows" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: flow, exact: true }) })
