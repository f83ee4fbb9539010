import { useHotkeys } from "@mantine/hooks"
import { hasCharacterKeys } from "../app/ui/character-keys.ts"
import type { ZoomWays } from "./use-zoom.ts"

/** The keys of the view: 1 fits, 0 is 100 %, + and − zoom. Not while somebody types. */
export const useViewKeys = (ways: ZoomWays): void => {
  const unlessOff = (zoom: () => void) => () => hasCharacterKeys() && zoom()
  useHotkeys([
    ["1", unlessOff(ways.fit)],
    ["0", unlessOff(ways.reset)],
    ["shift + plus", unlessOff(ways.in)],
    ["plus", unlessOff(ways.in)],
    ["minus", unlessOff(ways.out)],
  ])
}
