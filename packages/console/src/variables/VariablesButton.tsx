import type { Catalogue, FlowDocument } from "@gatewright/flow"
import { Button, Tooltip } from "@mantine/core"
import { IconVariable } from "@tabler/icons-react"
import { useFocusBack } from "../app/ui/use-focus-back.ts"
import styles from "./variables.module.css"
import { VariablesPanel } from "./VariablesPanel.tsx"
import { words } from "./words.ts"

/** *Variables*, top right of the canvas: opens the panel. */
export const VariablesButton = ({
  isOpen,
  onOpen,
  tip,
  ...props
}: {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** What the button is called, with its keys. */
  readonly tip: string
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  /** Goes to a node, and to the setting that reads the variable. */
  readonly onSelect: (node: string, setting?: string) => void
}) => {
  const button = useFocusBack(isOpen)
  return (
    <div className={styles["place"]} data-beside data-panel="variables">
      <Tooltip label={tip}>
        <Button
          ref={button}
          variant="default"
          leftSection={<IconVariable size={16} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {words.title}
        </Button>
      </Tooltip>
      {isOpen && <VariablesPanel {...props} onClose={() => onOpen(false)} />}
    </div>
  )
}
