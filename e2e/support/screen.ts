import type { Page } from "playwright-core"

/** A screen of the product and how one gets there. */
export interface Screen {
  readonly name: string
  readonly show: (page: Page, at: string) => Promise<unknown>
}
