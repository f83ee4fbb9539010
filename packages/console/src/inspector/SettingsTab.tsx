import { type NodeDefinition, variablesOf } from "@gatewright/flow"
import { hasPreview } from "@gatewright/nodes/screens"
import { lazy, Suspense, useDeferredValue, useMemo } from "react"
import { keysOf } from "../languages/text-table.ts"
import { say } from "../app/ui/say.ts"
import { ProblemList } from "../app/ui/ProblemList.tsx"
import { FieldInput } from "./form/FieldInput.tsx"
import { FormContext } from "./form/form-context.ts"
import type { ChangeSetting } from "./form/field-props.ts"
import { formOfSchema } from "./form/form-of-schema.ts"
import { problemsOfForm } from "./form/problems-of-form.ts"
import form from "./form/form.module.css"
import type { InspectorProps } from "./inspector-props.ts"
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
  onOperation,
}: InspectorProps & { readonly definition: NodeDefinition | undefined }) => {
  const fields = useMemo(() => (definition ? formOfSchema(definition.settings) : []), [definition])
  const { problemAt, problemBelow, others } = useMemo(() => problemsOfForm(problems), [problems])
  const { category, type, texts } = document.flow
  const settled = useDeferredValue(document)
  const variables = useMemo(
    // What only the templates of other nodes see is none of this one's.
    () => variablesOf(settled, { catalogue }).filter(({ local, makers }) => !local || makers.includes(node.id)),
    [settled, catalogue, node.id],
  )
  const keys = useMemo(() => {
    const inWords = wordsOf(texts)
    const all = new Set(Object.values(texts.languages).flatMap((tree) => keysOf(tree)))
    return [...all].map((name) => ({ name, about: inWords(`$t(${name})t$`) }))
  }, [texts])
  const { links, nodes } = document.flow
  const linked = useMemo(() => {
    const names = new Map(nodes.map(({ id, name }) => [id, name === "" ? id : name]))
    const own = links.filter(({ from }) => from === node.id)
    return new Map(own.map(({ output, to }) => [output, names.get(to) ?? to]))
  }, [links, nodes, node.id])
  const surroundings = useMemo(
    () => ({
      tenant,
      place: { category, type },
      texts,
      variables,
      keys,
      linked,
      problemAt,
      problemBelow,
      Field: FieldInput,
    }),
    [tenant, category, type, texts, variables, keys, linked, problemAt, problemBelow],
  )
  const change: ChangeSetting = (pointer, value) => {
    const setting = { kind: "set-setting", node: node.id, pointer, value } as const
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
          <div className={form["fields"]}>
            {fields.map((field) => (
              <FieldInput
                key={field.key}
                field={field}
                pointer={`/${field.key}`}
                value={node.settings[field.key]}
                onChange={change}
              />
            ))}
          </div>
        )}
      </div>
    </FormContext>
  )
}
