import { callsOf, type FlowFile } from "./flow-file.ts"

/**
 * Puts files into an order in which flows come after the library flows that they call, so that each finds what it needs when
 * it is added. In a circle of libraries one has to be first; else the order stays.
 */
export const calleesFirst = (files: readonly FlowFile[]): readonly FlowFile[] => {
  const byId = Map.groupBy(files, idOf)
  const seen = new Set<FlowFile>()
  const ordered: FlowFile[] = []
  const visit = (file: FlowFile): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const id of callsOf(file)) for (const callee of byId.get(id) ?? []) visit(callee)
    ordered.push(file)
  }
  for (const file of [...files.filter(isLibrary), ...files.filter((file) => !isLibrary(file))]) visit(file)
  return ordered
}

const idOf = ({ read }: FlowFile): string | undefined => (read.kind === "flows" ? read.main.flow.id : undefined)

const isLibrary = ({ read }: FlowFile): boolean => read.kind === "flows" && read.main.flow.category === "libraries"
