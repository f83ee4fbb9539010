import { Button, FileButton } from "@mantine/core"
import { IconUpload } from "@tabler/icons-react"
import { type ReactNode, useRef } from "react"
import styles from "./file-picker.module.css"

/** The way to choose files: a place that asks for them while there is none, then a button to choose others. */
export const FilePicker = ({
  isEmpty,
  load,
  other,
  orDrop,
  multiple = false,
  onTake,
  children,
}: {
  readonly isEmpty: boolean
  /** The words of the button while there is no file, and with one. */
  readonly load: string
  readonly other: string
  /** What stands beside the button while there is no file: that one may be dropped as well. */
  readonly orDrop: string
  readonly multiple?: boolean
  readonly onTake: (files: readonly File[]) => void
  /** Other ways, beside the button. */
  readonly children?: ReactNode
}) => {
  const reset = useRef<() => void>(null)
  return (
    <div className={styles["picker"]} data-empty={isEmpty || undefined}>
      <FileButton
        multiple={multiple}
        accept="application/json,.json"
        resetRef={reset}
        onChange={(chosen) => {
          const files = chosen === null ? [] : [chosen].flat()
          if (files.length > 0) onTake(files)
          // The same file, mended meanwhile, can be chosen again.
          reset.current?.()
        }}
      >
        {(props) => (
          <Button
            {...props}
            variant={isEmpty ? "filled" : "default"}
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {isEmpty ? load : other}
          </Button>
        )}
      </FileButton>
      {isEmpty && <span className={styles["or"]}>{orDrop}</span>}
      {children}
    </div>
  )
}
