import type { Bundle } from "../document/bundle.ts"
import { writeBundle } from "./write-bundle.ts"

/**
 * The text of a bundle in pieces, flow by flow: the same as `writeBundle` writes, without having it all at once.
 *
 * @param bundle all of it but the flows; without a `$schema`, which could hold anything before them
 * @param flows the text of each flow as `writeFlow` writes it, in the order of a bundle
 */
export async function* bundlePieces(
  { $schema: _, ...bundle }: Bundle,
  flows: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string, void, undefined> {
  const frame = writeBundle({ ...bundle, flows: [] })
  // The frame names its flows before anything that somebody wrote.
  const place = frame.indexOf(noFlows)
  let isEmpty = true
  for await (const text of flows) {
    yield `${isEmpty ? `${frame.slice(0, place)}"flows": [` : ","}\n    ${inBundle(text)}`
    isEmpty = false
  }
  yield isEmpty ? frame : `\n  ]${frame.slice(place + noFlows.length)}`
}

const noFlows = '"flows": []'

/** The text of a flow in a bundle is that of its file, four spaces further in (SPEC 10.4). */
const inBundle = (text: string): string => text.trimEnd().replaceAll("\n", "\n    ")
