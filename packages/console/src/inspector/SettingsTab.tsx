import { type NodeDefinition, outputsOf, variablesOf } from "@gatewright/flow"
import { hasPreview } from "@gatewright/nodes/screens"
import { lazy, Suspense, useDeferredValue, useMemo } from "react"
import { keysOf } from "../languages/text-table.ts"
import { say } from "../app/ui/say.ts"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { fieldAt } from "./form/field-at.ts"
import { FieldInput } from "./form/FieldInput.tsx"
import { Fields } from "./form/Fields.tsx"
import { FormContext } from "./form/form-context.ts"
import type { ChangeSetting } from "./form/field-props.ts"
import { formOfNode } from "./form/form-of-node.ts"
import { problemsOfForm } from "./form/problems-of-form.ts"
import type { InspectorProps } from "./inspector-props.ts"
import { nodeName } from "./node-name.ts"
import { nodeNames } from "./node-names.ts"
import styles from "./inspector.module.css"
import { KeptSettings } from "./KeptSettings.tsx"
import { wordsOf } from "../canvas/words-of.ts"
import { withLinks } from "./with-links.ts"
import { words } from "./words.ts"

const ScreenPreview = lazy(async () => ({ default: (await import("./ScreenPreview.tsx")).ScreenPreview }))

/** The settings of a node, in a form that is made from its schema; kept as they came where nothing here knows the type. */
export const SettingsTab = ({
  tenant,
  document,
  node,
  catalogue,
  problems,
  definition,
  at,
  onOperation,
}: InspectorProps & { readonly definition: NodeDefinition | undefined }) => {
  const fields = formOfNode(definition)
  const { category, type, texts } = document.flow
  const find = useMemo(
    () => (pointer: string) => fieldAt({ fields, settings: node.settings, pointer, place: { category, type } }),
    [fields, node.settings, category, type],
  )
  const { problemAt, problemBelow, others } = useMemo(
    () => problemsOfForm(problems, (pointer) => find(pointer)?.pointer),
    [problems, find],
  )
  // The goal is looked up once: the field that shows it may be another one while settings change.
  const goal = useMemo(() => {
    const found = at && find(at.setting)
    return found && { pointer: found.pointer }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
  const settled = useDeferredValue(document)
  const variables = useMemo(
    // What only the templates of other nodes see is none of this one's.
    () => variablesOf(settled, { catalogue }).filter(({ local, makers }) => !local || makers.includes(node.id)),
    [settled, catalogue, node.id],
  )
  const keys = useMemo(() => {
    const inWords = wordsOf(texts)
    const all = new Set(Object.values(texts.languages).flatMap((tree) => keysOf(tree)))
    return [...all].map((name) => {
      const about = inWords(`$t(${name})t$`)
      return { name, about, isWritten: about !== name }
    })
  }, [texts])
  const { links, nodes } = document.flow
  const linked = useMemo(() => {
    const names = nodeNames(nodes, catalogue)
    const own = links.filter(({ from }) => from === node.id)
    return new Map(own.map(({ output, to }) => [output, names.get(to) ?? to]))
  }, [links, nodes, node.id, catalogue])
  const outputs = useMemo(
    // Those that the author adds stand first: they are what a script decides between.
    () =>
      outputsOf({ node, catalogue, place: { category, type }, links: [] })
        .toSorted((one, other) => Number(one.kind === "failure") - Number(other.kind === "failure"))
        .map(({ id }) => id),
    [node, catalogue, category, type],
  )
  const surroundings = useMemo(
    () => ({
      tenant,
      place: { category, type },
      texts,
      variables,
      keys,
      outputs,
      linked,
      problemAt,
      problemBelow,
      goal,
      nodeName: nodeName(node, definition),
      operate: onOperation,
      settingTo: (pointer: string, value: string) => ({ kind: "set-setting", node: node.id, pointer, value }) as const,
      Field: FieldInput,
    }),
    [
      tenant,
      category,
      type,
      texts,
      variables,
      keys,
      outputs,
      linked,
      problemAt,
      problemBelow,
      goal,
      node,
      definition,
      onOperation,
    ],
  )
  const change: ChangeSetting = (pointer, value, label) => {
    const title = find(pointer)?.title ?? pointer
    const named = words.labels[value === undefined ? "clear" : "change"](title, nodeName(node, definition))
    const setting = { kind: "set-setting", node: node.id, pointer, value, label: label ?? named } as const
    const { operation, lost } = withLinks(setting, { document, node, catalogue })
    onOperation(operation)
    if (lost.length > 0) say(words.linksLost(lost.length))
  }
  if (!definition || node.children !== undefined) return <KeptSettings node={node} />
  return (
    <FormContext value={surroundings}>
      <div className={styles["panel"]}>
        {hasPreview(node.type) && (
          <Suspense>
            <ScreenPreview node={node} texts={texts} />
          </Suspense>
        )}
        {others.length > 0 && <ProblemList problems={others} />}
        {fields.length === 0 ? (
          <p className={styles["quiet"]}>{words.noSettings}</p>
        ) : (
          <Fields fields={fields} pointer="" value={node.settings} changeIn={() => change} />
        )}
      </div>
    </FormContext>
  )
}
