import type { Browser, Page } from "playwright-core"
import type { DrawnGraph } from "./drawn-graph.ts"

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Extent {
  readonly width: number
  readonly height: number
}

/** Where the origin of the graph is on the page, and how large it is drawn. */
export interface View extends Spot {
  readonly zoom: number
}

/** An editor that draws graphs in a browser, and how to read off it what it did. */
export interface Editor {
  readonly name: string
  /** A page of a new window: nothing is in its cache, and whoever has to be signed in is. */
  readonly newPage: (browser: Browser) => Promise<Page>
  /** The address at which the graph opens. */
  readonly address: (graph: DrawnGraph) => string
  /** Where the graph is one click away, for editors that have such a place. */
  readonly list?: { readonly address: (graph: DrawnGraph) => string; readonly link: (graph: DrawnGraph) => string }
  /** What counts as a card and as a link, what is selected, where nothing is drawn, and the part of the page that shows the graph. */
  readonly cards: string
  readonly links: string
  readonly selected: string
  readonly ground: string
  readonly canvas: string
  readonly cardOf: (id: string) => string
  /** The button of the mouse that moves the view, at a place where there is no card. */
  readonly panButton: "left" | "middle"
  /** How far the wheel is turned in a step: thirty of them make a graph half as large. */
  readonly notch: number
  readonly view: (page: Page) => Promise<View>
  /** Where the graph has a card now, in the units of the graph. */
  readonly placeOf: (page: Page, id: string) => Promise<Spot>
  /** Selects cards, in an editor that takes quick clicks for something else. */
  readonly select?: (page: Page, ids: readonly string[]) => Promise<void>
  /** Whatever has to be done to the page before it is as large as those of the others. */
  readonly prepare?: (page: Page) => Promise<void>
  readonly stop: () => Promise<void>
}
