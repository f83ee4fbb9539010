import { flowsOf, type FlowFile } from "./flow-file.ts"
import type { Imported } from "./imported.ts"

/**
 * Tells beside what became of a file what somebody would look for elsewhere: that the flow got another name (`renamed`: where
 * that was not asked for), which flows of the file were not added, and what nodes of a foreign file became.
 */
export const withNotes = (
  done: Imported,
  {
    file,
    chosen,
    renamed,
  }: { readonly file: FlowFile; readonly chosen: string | undefined; readonly renamed: boolean },
): Imported => {
  const { kind, name } = done.document
  if (kind === "refused" || file.read.kind === "refused") return done
  const { taken, others } = flowsOf(file, chosen)
  const left = others.map(({ flow }) => ({ id: flow.id, name: flow.name }))
  const before = taken?.flow.name
  const isNew = kind === "created" || kind === "create"
  return {
    ...done,
    lines: [
      ...done.lines,
      ...(renamed && isNew && before !== undefined && name !== before
        ? [`Another flow is called “${before}” there. --name gives it that name, or any other.`]
        : []),
      ...(left.length > 0
        ? [
            `Also in the file, and taken with --flow ID: ${left.map(({ id, name: each }) => `“${each}” (${id})`).join(", ")}.`,
          ]
        : []),
    ],
    document: {
      ...done.document,
      ...(file.read.understood.length > 0 ? { understood: file.read.understood } : {}),
      ...(left.length > 0 ? { others: left } : {}),
    },
  }
}
