import type { Catalogue, FlowDocument } from "@gatewright/flow"
import { Button } from "@mantine/core"
import { IconVariable } from "@tabler/icons-react"
import { useRef, useState } from "react"
import styles from "./variables.module.css"
import { VariablesPanel } from "./VariablesPanel.tsx"
import { words } from "./words.ts"

/** *Variables*, top right of the canvas: opens the panel, and Escape closes it. */
export const VariablesButton = (props: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly onSelect: (node: string) => void
}) => {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div className={styles["place"]} onKeyDown={({ key }) => open && key === "Escape" && close()}>
      <Button
        ref={button}
        variant="default"
        leftSection={<IconVariable size={16} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {words.title}
      </Button>
      {open && <VariablesPanel {...props} onClose={close} />}
    </div>
  )
}
