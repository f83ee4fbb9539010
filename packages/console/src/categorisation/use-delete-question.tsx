import { deleteCategory, deleteType } from "@gatewright/server/contract"
import { useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { problemOf } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import type { Question } from "../app/ui/ConfirmDialog.tsx"
import { say } from "../app/ui/say.ts"
import styles from "./categorisation.module.css"
import type { DefinitionRow } from "./DefinitionList.tsx"
import { words } from "./words.ts"

/** Makes the question before a definition is deleted. Where flows are in the way, they stand below as links. */
export const useDeleteQuestion = (tenant: string): ((row: DefinitionRow) => Question) => {
  const client = useQueryClient()
  return ({ category, definition: { name }, revision }) => ({
    title: category === undefined ? words.deleteCategory : words.deleteType,
    text: category === undefined ? words.deleteCategoryText(name) : words.deleteTypeText(name),
    confirm: words.delete,
    refused: words.notDeleted,
    run: async () => {
      const headers = { "if-match": `"${revision}"`, "if-none-match": undefined }
      await (category === undefined
        ? call(deleteCategory, { params: { tenant, category: name }, headers })
        : call(deleteType, { params: { tenant, category, type: name }, headers }))
      say(words.deleted(name))
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
    afterRefusal: (error) => {
      const flows = problemOf(error)?.flows ?? []
      return flows.length === 0 ? null : (
        <ul className={styles["inTheWay"]} aria-label={words.inTheWay}>
          {flows.map(({ id, name: flow }) => (
            <li key={id}>
              <Link to="/$tenant/flows/$flow" params={{ tenant, flow: id }}>
                {flow}
              </Link>
            </li>
          ))}
        </ul>
      )
    },
  })
}
