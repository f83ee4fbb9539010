import { useHotkeys } from "@mantine/hooks"

/** The keys of the view: 1 fits, 0 is 100 %, + and − zoom. Not while somebody types. */
export const useViewKeys = ({
  fit,
  reset,
  zoomIn,
  zoomOut,
}: {
  readonly fit: () => void
  readonly reset: () => void
  readonly zoomIn: () => void
  readonly zoomOut: () => void
}): void =>
  useHotkeys([
    ["1", fit],
    ["0", reset],
    ["shift + plus", zoomIn],
    ["plus", zoomIn],
    ["minus", zoomOut],
  ])
