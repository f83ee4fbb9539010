import { useHotkeys } from "@mantine/hooks"
import type { ZoomWays } from "./use-zoom.ts"

/** The keys of the view: 1 fits, 0 is 100 %, + and − zoom. Not while somebody types. */
export const useViewKeys = (ways: ZoomWays): void =>
  useHotkeys([
    ["1", ways.fit],
    ["0", ways.reset],
    ["shift + plus", ways.in],
    ["plus", ways.in],
    ["minus", ways.out],
  ])
