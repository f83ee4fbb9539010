import { writeBundle, writeFlow, type MigrationStep, type Problem } from "@gatewright/flow"
import { flowFiles, type FlowFiles } from "../../files/flow-files.ts"
import { readNamed, type NamedFile } from "../../files/read-files.ts"

/** A file as this version would write it, or all that keeps it from that. */
export type MigratedFile =
  | { readonly kind: "migrated"; readonly files: FlowFiles; readonly steps: readonly MigrationStep[] }
  | { readonly kind: "foreign" }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] }

/** Reads a file and writes it in the newest format, to lie at that path. Scripts that lay beside it still do. */
export const migratedFile = (file: NamedFile, path: string): MigratedFile => {
  const read = readNamed(file)
  if (read.kind === "refused") return { kind: "refused", problems: read.problems }
  const steps = [...read.migrated, ...read.flows.flatMap(({ migrated }) => migrated)]
  if (read.bundle) {
    return { kind: "migrated", files: { path, text: writeBundle(read.bundle), scripts: [] }, steps }
  }
  const [flow] = read.flows
  if (read.source !== "gatewright/flow" || !flow) return { kind: "foreign" }
  const { document } = flow
  const files = file.scripts.length > 0 ? flowFiles(document, path) : { path, text: writeFlow(document), scripts: [] }
  return { kind: "migrated", files, steps }
}
