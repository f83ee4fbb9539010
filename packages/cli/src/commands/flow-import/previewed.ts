import type { ImportPreview } from "@gatewright/server/contract"
import { count } from "../../count.ts"
import { exitCode } from "../../exit-code.ts"
import type { Imported } from "./imported.ts"
import { refused } from "./refused.ts"

/** What adding a file would do, as the server foresees it. */
export const previewed = (file: string, preview: ImportPreview): Imported => {
  const { outcome, libraries, health, proposedName } = preview
  const along = libraries.map(({ flow: { id, name } }) => ({ id, name }))
  const would = { libraries: along, blocked: health.blocked }
  switch (outcome.kind) {
    case "create": {
      const id = outcome.id === null ? "with a new id" : `as ${outcome.id}`
      const rest = along.length > 0 ? ` and ${count(along.length, "library flow")}` : ""
      return {
        exit: exitCode.differences,
        lines: [`${file}: “${proposedName}”${rest} would be added ${id}.`],
        document: {
          file,
          kind: "create",
          ...(outcome.id === null ? {} : { id: outcome.id }),
          name: proposedName,
          ...would,
        },
      }
    }
    case "new-version": {
      const { id, name } = outcome
      return {
        exit: exitCode.differences,
        lines: [`${file}: would be a new version of ${id} “${name}”.`],
        document: { file, kind: "new-version", id, name, ...would },
      }
    }
    case "unchanged": {
      const { id, name } = outcome
      return {
        exit: exitCode.done,
        lines: [`${file}: nothing to do, the same content is ${id} “${name}”.`],
        document: { file, kind: "unchanged", id, name, ...would },
      }
    }
    case "choose":
      return refused(file, [{ code: "import.conflict", severity: "error", message: outcome.message }])
    case "refused":
      return refused(file, outcome.problems)
  }
}
