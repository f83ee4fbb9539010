import { type Catalogue, type FlowDocument, variablesOf } from "@gatewright/flow"
import { CloseButton, Switch, TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useDeferredValue, useMemo, useState } from "react"
import { nodeNames } from "../inspector/node-names.ts"
import { foundVariables, isUnused } from "./found-variables.ts"
import { VariableRow } from "./VariableRow.tsx"
import styles from "./variables.module.css"
import { words } from "./words.ts"

const origins = ["node", "read", "system"] as const

/** Every variable of the flow (P5.2): who makes it, what it is, who reads it; a click on a node goes there. */
export const VariablesPanel = ({
  document,
  catalogue,
  onSelect,
  onClose,
}: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  /** Goes to a node, and to the setting that reads the variable. */
  readonly onSelect: (node: string, setting?: string) => void
  readonly onClose: () => void
}) => {
  const settled = useDeferredValue(document)
  const [search, setSearch] = useState("")
  const [unusedOnly, setUnusedOnly] = useState(false)
  const variables = useMemo(() => variablesOf(settled, { catalogue }), [settled, catalogue])
  const nameOf = useMemo(() => {
    const names = nodeNames(settled.flow.nodes, catalogue)
    return (node: string) => names.get(node) ?? node
  }, [settled, catalogue])
  const found = foundVariables({ variables, search, nameOf, unusedOnly })
  return (
    <section className={styles["panel"]} aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
        <CloseButton onClick={onClose} aria-label={words.close} />
      </header>
      <div className={styles["tools"]}>
        <TextInput
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          data-autofocus
        />
        <div className={styles["filter"]}>
          <span role="status">{words.found(found.length)}</span>
          <Switch
            size="xs"
            label={words.unusedOnly}
            checked={unusedOnly}
            onChange={(event) => setUnusedOnly(event.currentTarget.checked)}
          />
        </div>
      </div>
      <div className={styles["body"]} tabIndex={0} role="group" aria-label={words.title}>
        {found.length === 0 && <p className={styles["quiet"]}>{words.none}</p>}
        {origins.map((origin) => {
          const own = found.filter((variable) => variable.origin === origin)
          return (
            own.length > 0 && (
              <section key={origin}>
                <h3>{words.origins[origin]}</h3>
                <ul>
                  {own.map((variable) => (
                    <VariableRow
                      key={variable.path}
                      variable={variable}
                      unused={isUnused(variable, variables)}
                      nameOf={nameOf}
                      onSelect={onSelect}
                    />
                  ))}
                </ul>
              </section>
            )
          )
        })}
      </div>
    </section>
  )
}
