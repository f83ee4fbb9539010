import { localStorageColorSchemeManager } from "@mantine/core"

/** Where the choice of light, dark or system is kept; public/color-scheme.js reads the same key before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: "gatewright.color-scheme" })
