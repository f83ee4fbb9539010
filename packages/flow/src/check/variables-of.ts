import { systemVariables } from "../catalogue/system-variables.ts"
import type { Catalogue } from "../catalogue/catalogue.ts"
import type { MadeVariable } from "../catalogue/node-definition.ts"
import { wantedFieldsOf } from "../catalogue/settings-fields.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { checkContext, type CheckContext } from "./check-context.ts"

/** A place that reads something. */
export interface Reader {
  /** Id of the node; the words of a text are read by the nodes that show them. */
  readonly node: string
  /** JSON pointer (RFC 6901) into the settings of the node; `undefined` for words of a text. */
  readonly setting: string | undefined
}

/** A variable of a flow (P5.2), by its path as expressions write it. */
export interface FlowVariable {
  readonly path: string
  /** The system sets it, or somebody unknown does: `read` is a path that nothing known makes. */
  readonly origin: "node" | "system" | "read"
  /** Ids of the nodes that make it. */
  readonly makers: readonly string[]
  readonly readers: readonly Reader[]
  /** A secret can be handed on, and never printed or compared. */
  readonly secret: boolean
  /** Whether pages may show it. */
  readonly visible: boolean
  /** Only templates of its own node see it. */
  readonly local: boolean
  /** What it holds, where the node that makes it knows. */
  readonly type: string | undefined
}

/**
 * Every variable of a flow: what the system and the nodes make, field by field, and what is read below names whose fields
 * nobody can tell, each with who makes it and who reads it. In the order of their paths.
 */
export const variablesOf = (
  document: FlowDocument,
  { catalogue }: { readonly catalogue: Catalogue },
): readonly FlowVariable[] => {
  const context = checkContext(document, catalogue)
  const found = new Map<string, Draft>()
  const draftOf = (path: string, start: Partial<Draft> = {}): Draft => {
    const known = found.get(path)
    if (known) return known
    const draft = { ...emptyDraft(), ...start }
    found.set(path, draft)
    return draft
  }
  for (const variable of systemVariables) {
    for (const path of pathsOf(variable)) draftOf(path, { origin: "system", visible: true })
  }
  for (const { node, variables } of context.nodes) {
    for (const variable of variables) {
      for (const path of pathsOf(variable)) {
        const draft = draftOf(path)
        draft.makers.add(node.id)
        draft.secret ||= (variable.secret ?? []).some((field) => path === `${variable.name}.${field}`)
        draft.visible ||= variable.visible === true
        draft.local ||= variable.local === true
        draft.type ??= variable.types?.[path.slice(variable.name.length + 1)]
      }
    }
  }
  for (const { path, reader } of readsOf(context)) {
    const known = longestKnown(path, found)
    // Below a name whose fields nobody can tell, what is read is all that is known.
    const draft = draftOf(path, known ? { ...known, readers: new Map(), type: undefined } : { origin: "read" })
    draft.readers.set(`${reader.node} ${reader.setting}`, reader)
  }
  return [...found]
    .map(([path, { makers, readers, ...rest }]): FlowVariable => ({
      path,
      ...rest,
      makers: [...makers],
      readers: [...readers.values()],
    }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

interface Draft {
  origin: FlowVariable["origin"]
  readonly makers: Set<string>
  readonly readers: Map<string, Reader>
  secret: boolean
  visible: boolean
  local: boolean
  type: string | undefined
}

const emptyDraft = (): Draft => ({
  origin: "node",
  makers: new Set(),
  readers: new Map(),
  secret: false,
  visible: false,
  local: false,
  type: undefined,
})

const pathsOf = ({ name, fields }: MadeVariable): readonly string[] =>
  fields === undefined || fields.length === 0 ? [name] : fields.map((field) => `${name}.${field}`)

const longestKnown = (path: string, found: ReadonlyMap<string, Draft>): Draft | undefined => {
  const names = path.split(".")
  for (let length = names.length - 1; length > 0; length--) {
    const above = found.get(names.slice(0, length).join("."))
    if (above) return above
  }
  return undefined
}

const readsOf = (context: CheckContext): readonly { readonly path: string; readonly reader: Reader }[] => [
  ...context.expressions.flatMap(({ compiled, nodes, at }) =>
    compiled.ok
      ? compiled.compiled.reads.variables.flatMap((path) =>
          nodes.map(({ node }) => ({ path, reader: { node: node.id, setting: at.setting } })),
        )
      : [],
  ),
  ...scriptReads(context),
]

/** Scripts read `variables.form.username`. What they put together at run time can't be known. */
const scriptReads = ({ nodes, flow }: CheckContext) =>
  nodes.flatMap(({ node, definition }) =>
    definition
      ? wantedFieldsOf({
          definition,
          settings: node.settings,
          place: flow,
          isWanted: (meta) => meta["x-field"] === "code",
        }).flatMap(({ pointer, value }) =>
          typeof value === "string"
            ? [...value.matchAll(/\bvariables\??\.([A-Za-z_]\w*)(?:\??\.([A-Za-z_]\w*))?/g)].map(([, name, field]) => ({
                path: field === undefined ? `${name}` : `${name}.${field}`,
                reader: { node: node.id, setting: pointer },
              }))
            : [],
        )
      : [],
  )
