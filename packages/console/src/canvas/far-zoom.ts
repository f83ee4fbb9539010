/** Below this zoom a card is a box with a name, and links are hairlines: small things could not be seen anyway. */
export const farZoom = 0.4
