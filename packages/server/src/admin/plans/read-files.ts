import {
  readFlows,
  type Arriving,
  type ArrivingFlow,
  type BundleConnection,
  type CategoryDefinition,
  type Problem,
  type TypeDefinition,
} from "@gatewright/flow"
import { connectionKinds } from "../connections/contract.ts"
import { readConnection } from "../connections/read-connection.ts"
import { secretName } from "../secrets/contract.ts"

/** A value that came sealed: of a secret by its name, of a connection's secret field by `<connection>/<field>`. */
export interface SealedValue {
  readonly file: string
  readonly name: string
  /** The thumbprint of the key that it was sealed to. */
  readonly recipient: string
  readonly jwe: string
}

export interface FilesRead extends Omit<Arriving, "secrets" | "sealed"> {
  readonly sealed: readonly SealedValue[]
}

/** Reads all files, and tells of each what is wrong with it. */
export const readFiles = (files: readonly { readonly path: string; readonly text: string }[]): FilesRead => {
  const flows: ArrivingFlow[] = []
  const connections: BundleConnection[] = []
  const sealed: SealedValue[] = []
  const categories: CategoryDefinition[] = []
  const types: TypeDefinition[] = []
  const problems: Problem[] = []
  for (const { path, text } of files) {
    const read = readFlows(text)
    problems.push(...read.problems.map((problem) => ({ ...problem, message: `${path}: ${problem.message}` })))
    if (read.kind === "refused") continue
    flows.push(
      ...read.flows.map(({ document, migrated }) => ({
        file: path,
        document,
        migrated: [...read.migrated, ...migrated],
      })),
    )
    categories.push(...(read.categorisation?.categories ?? []))
    types.push(...(read.categorisation?.types ?? []))
    for (const connection of read.connections) {
      const problem = whyNotTaken(connection, path)
      if (problem) problems.push(problem)
      else connections.push(connection)
    }
    for (const [name, jwe] of Object.entries(read.sealed?.values ?? {})) {
      sealed.push({ file: path, name, recipient: read.sealed?.recipient ?? "", jwe })
    }
  }
  return { flows, connections, categorisation: { categories, types }, sealed, problems }
}

/** A connection that this server could not use stays out; what needs it stays open, and can be bound or made here. */
const whyNotTaken = ({ key, kind, name, settings }: BundleConnection, path: string): Problem | undefined => {
  const known = connectionKinds.find((each) => each === kind)
  const read = known && readConnection(known, settings)
  const what =
    read === undefined
      ? `this server has no connections of the kind “${kind}”`
      : !read.ok
        ? (read.problems[0]?.message ?? "its settings can't be read").replace(/\.$/, "")
        : !secretName.safeParse(key).success
          ? "its key is not of lower-case letters, digits, dots, hyphens and underscores"
          : name.trim() === "" || name.length > 200
            ? "its name is empty or longer than 200 characters"
            : undefined
  if (what === undefined) return undefined
  return {
    code: "plan.unusable-connection",
    severity: "warning",
    message: `${path}: the connection “${key}” is left out: ${what}. Make it here, or bind the name to another one.`,
  }
}
