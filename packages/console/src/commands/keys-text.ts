/** How keys are written: `mod+Shift+Z` is `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export const keysText = (keys: string, isMac: boolean): string => {
  const parts = keys === "+" ? [keys] : keys.split("+")
  // The question mark names its Shift itself.
  const shown = parts.at(-1) === "?" ? ["?"] : parts
  return isMac
    ? shown
        .toSorted((a, b) => macOrder.indexOf(b) - macOrder.indexOf(a))
        .map((part) => macSigns[part] ?? part)
        .join("")
    : shown.map((part) => (part === "mod" ? "Ctrl" : part)).join("+")
}

/** Whether `mod` is Command here. */
export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent)

// Modifiers stand before the key, Command last of them (Apple's Human Interface Guidelines).
const macOrder = ["mod", "Shift", "Alt"]
const macSigns: Readonly<Record<string, string>> = {
  mod: "⌘",
  Shift: "⇧",
  Alt: "⌥",
  Delete: "⌦",
  Backspace: "⌫",
}
