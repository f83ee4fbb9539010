import type { LinkEnds } from "../change/links.ts"

/** How a selection names a link: its ends, with `|` between, which no id of a node holds. */
export const linkKey = ({ from, output, to }: LinkEnds): string => `${from}|${output}|${to}`
