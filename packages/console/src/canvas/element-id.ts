/**
 * How React Flow knows what is drawn: a card by the id of its node, notes and frames with a word before it. No id of a
 * node holds a bar.
 */
export const noteElement = (id: string): string => `note|${id}`
export const frameElement = (id: string): string => `frame|${id}`

export const isFrame = (element: string): boolean => element.startsWith(frameElement(""))

/** The id as a selection names it. */
export const idOfElement = (element: string): string => element.replace(/^(note|frame)\|/, "")
