import { readLocalStorageValue, useLocalStorage } from "@mantine/hooks"

const key = "gatewright.character-keys"

/**
 * Whether keys such as `N` or `?`, without Ctrl or Alt, do something: whoever speaks to the computer, or has no steady hand,
 * turns them off (WCAG 2.2, 2.1.4).
 */
export const hasCharacterKeys = (): boolean => readLocalStorageValue({ key, defaultValue: true })

/** The same as a setting of the browser, to show and to change. */
export const useCharacterKeys = (): readonly [boolean, (on: boolean) => void] => {
  const [on, set] = useLocalStorage({ key, defaultValue: true, getInitialValueInEffect: false })
  return [on, set]
}
