const key = "gatewright.recent-nodes"
const most = 5

/** The types of nodes that were added last in this browser, the latest first. */
export const recentTypes = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(kept) ? kept.filter((type) => typeof type === "string").slice(0, most) : []
  } catch {
    return []
  }
}

export const rememberType = (type: string): void => {
  try {
    localStorage.setItem(key, JSON.stringify([type, ...recentTypes().filter((each) => each !== type)].slice(0, most)))
  } catch {
    // Without storage nothing is recent.
  }
}
