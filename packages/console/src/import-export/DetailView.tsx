import { check } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { Select, Tabs } from "@mantine/core"
import { useMemo, useState } from "react"
import { ProblemList, type ShownProblem } from "../app/ui/ProblemList.tsx"
import { Compare } from "../compare/Compare.tsx"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { NodeFacts } from "../inspector/NodeFacts.tsx"
import { Overview } from "./Overview.tsx"
import type { Source } from "./use-source.ts"
import styles from "./view-in-detail.module.css"
import { words } from "./words.ts"

const tabs = ["overview", "node", "problems", "changes"] as const
type Tab = (typeof tabs)[number]

/** A read-only canvas, and beside it the overview, the clicked node and the problems. */
export const DetailView = ({ source: { documents, fileId, health, replaces } }: { readonly source: Source }) => {
  const [index, setIndex] = useState(0)
  const [selected, setSelected] = useState<string>()
  const [focus, setFocus] = useState<{ readonly node: string }>()
  const [tab, setTab] = useState<Tab>("overview")
  const document = documents[index]
  const problems = useMemo((): readonly ShownProblem[] => {
    if (!document) return []
    return index === 0 && health ? health.problems : check(document, { catalogue })
  }, [document, index, health])
  if (!document) return null

  const node = document.flow.nodes.find(({ id }) => id === selected)
  const select = (id: string | undefined) => {
    setSelected(id)
    if (id !== undefined) setTab("node")
  }
  const before = index === 0 ? replaces : undefined
  const choose = (value: string | null) => setTab(tabs.find((each) => each === value) ?? tab)
  const list = (
    <Tabs.List>
      {tabs
        .filter((each) => each !== "changes" || before)
        .map((each) => (
          <Tabs.Tab
            key={each}
            value={each}
            rightSection={
              each === "problems" && problems.length > 0 && <span className={styles["count"]}>{problems.length}</span>
            }
          >
            {words.tabs[each]}
          </Tabs.Tab>
        ))}
    </Tabs.List>
  )
  if (tab === "changes" && before) {
    return (
      <Compare
        before={before}
        after={document}
        labels={{ before: words.whatIsHere, after: words.theFile }}
        above={
          <Tabs value={tab} onChange={choose} className={styles["tabsAlone"] ?? ""}>
            {list}
          </Tabs>
        }
      />
    )
  }
  return (
    <div className={styles["view"]}>
      <div className={styles["canvas"]}>
        <FlowCanvas
          key={index}
          document={document}
          catalogue={catalogue}
          problems={problems}
          selected={selected}
          onSelect={select}
          miniMap={document.flow.nodes.length > 12}
          focus={focus}
        />
      </div>
      <aside className={styles["side"]}>
        {documents.length > 1 && (
          <Select
            className={styles["pick"] ?? ""}
            label={words.flowToShow}
            data={documents.map(({ flow }, each) => ({ value: String(each), label: flow.name }))}
            value={String(index)}
            onChange={(value) => {
              setIndex(Number(value))
              setSelected(undefined)
              setTab("overview")
            }}
          />
        )}
        <Tabs value={tab} onChange={choose} className={styles["tabs"] ?? ""} keepMounted={false}>
          {list}
          <Tabs.Panel value="overview" tabIndex={0}>
            <Overview
              document={document}
              fileId={index === 0 ? fileId : undefined}
              health={index === 0 ? health : undefined}
            />
          </Tabs.Panel>
          <Tabs.Panel value="node" tabIndex={0}>
            {node ? (
              <NodeFacts
                document={document}
                node={node}
                catalogue={catalogue}
                problems={problems.filter(({ at }) => at?.node === node.id)}
              />
            ) : (
              <p className={styles["hint"]}>{words.chooseNode}</p>
            )}
          </Tabs.Panel>
          <Tabs.Panel value="problems" tabIndex={0}>
            {problems.length === 0 ? (
              <p className={styles["hint"]}>{words.noProblemsLong}</p>
            ) : (
              <div className={styles["panel"]}>
                <ProblemList
                  problems={problems}
                  onSelect={({ at }) => {
                    if (at?.node === undefined) return
                    setSelected(at.node)
                    setFocus({ node: at.node })
                  }}
                />
              </div>
            )}
          </Tabs.Panel>
        </Tabs>
      </aside>
    </div>
  )
}
