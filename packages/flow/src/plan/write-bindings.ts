import { sortedRecord } from "../export/sorted.ts"
import { writeJson } from "../export/write-json.ts"
import type { Bindings } from "./bindings.ts"

/** The text of a bindings file: the same answers give the same text on every machine (SPEC 11.11). */
export const writeBindings = ({ secrets, connections, flows }: Bindings): string =>
  `${writeJson(
    {
      format: "gatewright/bindings",
      formatVersion: 1,
      secrets: sorted(secrets),
      connections: sortedRecord(withAnswers(connections), sorted),
      flows: sorted(flows),
    },
    2,
  )}\n`

const sorted = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  sortedRecord(names, (name) => name)

/** A kind of which nothing is bound says nothing. */
const withAnswers = (connections: Bindings["connections"]): Bindings["connections"] =>
  Object.fromEntries(Object.entries(connections).filter(([, keys]) => Object.keys(keys).length > 0))
