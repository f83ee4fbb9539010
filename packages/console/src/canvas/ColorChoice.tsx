import { noteColor, noteColors, type NoteColor } from "./note-colors.ts"
import styles from "./color-choice.module.css"
import { words } from "./words.ts"

/** The colours that a note or a frame can have. A frame has none at first. */
export const ColorChoice = ({
  color,
  onColor,
}: {
  readonly color: string | undefined
  readonly onColor: (color: NoteColor) => void
}) =>
  noteColors.map((name) => (
    <button
      key={name}
      type="button"
      className={styles["color"]}
      data-color={name}
      aria-pressed={noteColor(color) === name}
      aria-label={words.colors[name]}
      title={words.colors[name]}
      onClick={() => onColor(name)}
    />
  ))
