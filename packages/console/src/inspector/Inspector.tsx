import { definitionOf } from "@gatewright/flow"
import { CloseButton, Tabs } from "@mantine/core"
import { useEffect, useRef, useState } from "react"
import { GeneralTab } from "./GeneralTab.tsx"
import { HelpTab } from "./HelpTab.tsx"
import type { InspectorProps } from "./inspector-props.ts"
import styles from "./inspector.module.css"
import { nodeName } from "./node-name.ts"
import { OutputsTab } from "./OutputsTab.tsx"
import { SettingsTab } from "./SettingsTab.tsx"
import { words } from "./words.ts"

const tabs = ["general", "settings", "outputs", "help"] as const
type Tab = (typeof tabs)[number]

/** What a click on a node opens: *General · Settings · Outputs · Help*. */
export const Inspector = (props: InspectorProps) => {
  const { node, catalogue, onClose, hasFocus = false, at } = props
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (hasFocus && !at) place.current?.focus()
  }, [hasFocus, at, node.id])
  const [tab, setTab] = useState<Tab>("settings")
  useEffect(() => {
    if (at) setTab("settings")
  }, [at])
  const definition = definitionOf(catalogue, node)
  return (
    <aside ref={place} tabIndex={-1} className={styles["inspector"]} aria-label={words.title}>
      <header className={styles["header"]}>
        <div>
          <h2>{nodeName(node, definition)}</h2>
          <p>{definition?.label ?? node.type}</p>
        </div>
        <CloseButton onClick={onClose} aria-label={words.close} />
      </header>
      <Tabs
        value={tab}
        onChange={(value) => setTab(tabs.find((each) => each === value) ?? tab)}
        className={styles["tabs"] ?? ""}
        keepMounted={false}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="general">
          <GeneralTab key={node.id} {...props} definition={definition} />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SettingsTab key={node.id} {...props} definition={definition} />
        </Tabs.Panel>
        <Tabs.Panel value="outputs" tabIndex={0}>
          <OutputsTab {...props} />
        </Tabs.Panel>
        <Tabs.Panel value="help" tabIndex={0}>
          <HelpTab definition={definition} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
