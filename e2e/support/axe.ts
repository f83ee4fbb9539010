import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type axe from "axe-core"
import type { RunOptions } from "axe-core"
import type { Page } from "playwright-core"

declare global {
  interface Window {
    readonly axe?: typeof axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/**
 * What axe-core finds on the page: the rule, what it asks for and the element, one line each. It comes in by the debugging
 * protocol, so that the page's own policy stays as it is. `rules`: those alone.
 */
export const accessibilityFaults = async (page: Page, rules?: readonly string[]): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source)
  await page.evaluate(hasComeToRest)
  return page.evaluate(
    async (only) => {
      const options: RunOptions = { resultTypes: ["violations"] }
      if (only) options.runOnly = { type: "rule", values: only }
      const result = await window.axe?.run(document, options)
      if (!result) return ["axe-core did not run"]
      return result.violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, html, failureSummary }) => {
          const why =
            id === "color-contrast" ? ` (${/contrast of [\d.]+ \([^)]*\)/.exec(failureSummary ?? "")?.[0]})` : ""
          return `${id}: ${help}${why}, ${target.join(" ")} ${html.slice(0, 160)}`
        }),
      )
    },
    rules && [...rules],
  )
}

/** What fades in has the contrast of its end once it is there; what goes round for ever is left out. */
const hasComeToRest = async (): Promise<void> => {
  const finite = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
  const atRest = Promise.allSettled(finite.map(({ finished }) => finished))
  // One that is paused never ends.
  await Promise.race([atRest, new Promise((resolve) => setTimeout(resolve, 2000))])
}
