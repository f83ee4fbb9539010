import type { Page } from "playwright-core"

/** Presses a key until what has the focus is called that. */
export const pressUntil = async (page: Page, key: string, wanted: RegExp, most = 80): Promise<void> => {
  for (let times = 0; times < most; times += 1) {
    if (wanted.test(await focusedLabel(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to ${wanted}, but at last to ${await focusedLabel(page)}`)
}

/** What the element that has the focus is called: by its label, else by what it says. */
const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ""
    const { labels } = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element : {}
    const labelled = document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.innerText
    const label = element.ariaLabel ?? labelled ?? labels?.[0]?.innerText ?? element.innerText
    return label.replaceAll(/\s+/g, " ").trim()
  })
