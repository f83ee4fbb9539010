import { type ApplyRow, undoApply } from "@gatewright/server/contract"
import { useQueryClient } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import type { Question } from "../app/ui/ConfirmDialog.tsx"
import { say } from "../app/ui/say.ts"
import { undoText } from "./undo-text.ts"
import { words } from "./words.ts"

/** What is asked before a plan is taken back as one. */
export const useUndoQuestion = (tenant: string, onUndone?: () => void): ((row: ApplyRow) => Question) => {
  const client = useQueryClient()
  return (row) => ({
    title: words.undoTitle,
    text: undoText(row),
    confirm: words.undo,
    refused: words.undoRefused,
    run: async () => {
      await call(undoApply, { params: { tenant, apply: row.id } })
      say(words.undone)
      onUndone?.()
      await client.invalidateQueries({ queryKey: ["tenant", tenant] })
    },
  })
}
