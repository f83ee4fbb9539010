import { Tabs } from "@mantine/core"
import type { ReactNode } from "react"
import page from "./page.module.css"

/** The parts of a page, one at a time. Which one stands in the address; the first one needs no word there. */
export const PageTabs = <Id extends string>({
  tabs,
  shown,
  onChange,
}: {
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly content: ReactNode }[]
  readonly shown: Id | undefined
  readonly onChange: (tab: Id | undefined) => void
}) => (
  <Tabs
    value={shown ?? tabs[0]?.id ?? null}
    onChange={(value) => onChange(tabs.slice(1).find(({ id }) => id === value)?.id)}
    keepMounted={false}
  >
    <Tabs.List>
      {tabs.map(({ id, label }) => (
        <Tabs.Tab key={id} value={id}>
          {label}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {tabs.map(({ id, content }) => (
      <Tabs.Panel key={id} value={id} className={page["panel"] ?? ""}>
        {content}
      </Tabs.Panel>
    ))}
  </Tabs>
)
