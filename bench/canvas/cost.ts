import type { CDPSession, Page } from "playwright-core"

/** What a move of the mouse cost. */
export interface Cost {
  /** From one frame to the next, in milliseconds: each of them. */
  readonly frames: readonly number[]
  /** Milliseconds of the page's own thread in all: in scripts, and for styles and layout. */
  readonly script: number
  readonly layout: number
}

/**
 * Measures what happens in a page meanwhile. Frames are counted by the page; times of its thread are the counters
 * `ScriptDuration`, `RecalcStyleDuration` and `LayoutDuration` of the DevTools protocol's `Performance.getMetrics`, of
 * which none contains another.
 */
export const costOf = async (
  { page, cdp }: { readonly page: Page; readonly cdp: CDPSession },
  work: () => Promise<void>,
): Promise<Cost> => {
  const before = await metricsOf(cdp)
  await page.evaluate(() => window.canvasProbe.startFrames())
  await work()
  // What the last step changed is drawn in the frame that comes next.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const frames = await page.evaluate(() => window.canvasProbe.stopFrames())
  const after = await metricsOf(cdp)
  const of = (...names: readonly string[]): number =>
    1000 * names.reduce((sum, name) => sum + (after.get(name) ?? 0) - (before.get(name) ?? 0), 0)
  return { frames, script: of("ScriptDuration"), layout: of("RecalcStyleDuration", "LayoutDuration") }
}

/** Two moves as one. */
export const both = (a: Cost, b: Cost): Cost => ({
  frames: [...a.frames, ...b.frames],
  script: a.script + b.script,
  layout: a.layout + b.layout,
})

const metricsOf = async (cdp: CDPSession): Promise<ReadonlyMap<string, number>> => {
  const { metrics } = await cdp.send("Performance.getMetrics")
  return new Map(metrics.map(({ name, value }) => [name, value]))
}
