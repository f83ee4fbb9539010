/** The room between the frame of a group and its cards, in canvas units; on top it has its name. */
export const frameRoom = { top: 44, side: 24, bottom: 24 } as const
