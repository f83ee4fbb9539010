const settingsTabs = ["people", "tokens", "settings"] as const

/** What the page shows, as it stands in the address. */
export interface SettingsSearch {
  readonly tab?: (typeof settingsTabs)[number] | undefined
}

/** Reads it from an address that anybody may have typed. */
export const settingsSearchOf = (search: Readonly<Record<string, unknown>>): SettingsSearch => ({
  tab: settingsTabs.find((each) => each === search["tab"]),
})
