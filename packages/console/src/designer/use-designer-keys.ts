import { useHotkeys } from "@mantine/hooks"

/** The keys of the designer. While somebody types, undo and redo are those of the input. */
export const useDesignerKeys = ({
  save,
  undo,
  redo,
}: {
  readonly save: () => Promise<unknown>
  readonly undo: () => void
  readonly redo: () => void
}): void => {
  useHotkeys([["mod+S", () => void save()]], [], true)
  useHotkeys([
    ["mod+Z", undo],
    ["mod+shift+Z", redo],
    ["mod+Y", redo],
  ])
}
