import type { Page } from "playwright-core"

/** What the page itself notes down, in milliseconds since its navigation, or since the click that opened the graph. */
export interface Opening {
  /** The first frame that showed a card, and the first that showed all of them. */
  readonly first: number
  readonly all: number
  /** The end of the last task of more than 50 ms: nothing kept a click waiting any more. */
  readonly settled: number
}

declare global {
  interface Window {
    canvasProbe: Probe
  }
}

interface Probe {
  since: number
  opening: () => Promise<Opening>
  startFrames: () => void
  stopFrames: () => readonly number[]
}

/** Puts the probe into every page that is opened: what counts as a card, and how many there are to come. */
export const addProbe = async (
  page: Page,
  wanted: { readonly cards: string; readonly count: number },
): Promise<void> => {
  await page.addInitScript(install, wanted)
}

/** Runs in the page, and may use nothing from outside of it. */
const install = ({ cards, count }: { readonly cards: string; readonly count: number }): void => {
  let first = 0
  let all = 0
  let lastLongTask = 0
  let frames: number[] | undefined
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) lastLongTask = startTime + duration
  }).observe({ type: "longtask", buffered: true })

  const look = (): void => {
    if (all > 0) return
    requestAnimationFrame(() => {
      const found = document.querySelectorAll(cards)
      const seen =
        found.length > 0 && [...found].slice(-1).every((card) => card.checkVisibility({ visibilityProperty: true }))
      const [isFirst, isAll] = [seen && first === 0, seen && found.length >= count]
      if (isFirst || isAll) {
        // A frame is painted after its callbacks: a message sent in one arrives when it is on the screen.
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener("message", () => {
          if (isFirst) first = performance.now()
          if (isAll) all = performance.now()
        })
        port1.start()
        port2.postMessage(undefined)
      }
      if (!isAll) look()
    })
  }
  look()

  const record = (time: number): void => {
    if (!frames) return
    frames.push(time)
    requestAnimationFrame(record)
  }

  window.canvasProbe = {
    since: 0,
    opening: async () => {
      const quiet = 500
      const isSettled = (): boolean => all > 0 && performance.now() - Math.max(all, lastLongTask) > quiet
      while (!isSettled()) await new Promise((resolve) => setTimeout(resolve, 50))
      const { since } = window.canvasProbe
      return { first: first - since, all: all - since, settled: Math.max(all, lastLongTask) - since }
    },
    startFrames: () => {
      frames = []
      requestAnimationFrame(record)
    },
    stopFrames: () => {
      const times = frames ?? []
      frames = undefined
      return times.slice(1).map((time, index) => time - (times[index] ?? 0))
    },
  }
}
