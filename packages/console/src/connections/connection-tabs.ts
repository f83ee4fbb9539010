const connectionTabs = ["connections", "secrets", "bindings"] as const

/** What the page shows, as it stands in the address. */
export interface ConnectionsSearch {
  readonly tab?: (typeof connectionTabs)[number] | undefined
}

/** Reads it from an address that anybody may have typed. */
export const connectionsSearchOf = (search: Readonly<Record<string, unknown>>): ConnectionsSearch => ({
  tab: connectionTabs.find((each) => each === search["tab"]),
})
