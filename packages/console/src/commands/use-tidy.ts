import { tidied, tidyGraph, type TidyPlaces } from "@gatewright/flow"
import { useCallback, useEffect, useRef } from "react"
import { say, sayProblem } from "../app/ui/say.ts"
import { useLatest } from "../app/ui/use-latest.ts"
import type { Designing } from "./command.ts"
import { tidyWords as words } from "./tidy-words.ts"

/** Tidies the flow, or what is selected, in a worker. What is edited meanwhile stays. */
export const useTidy = (
  now: () => Pick<Designing, "document" | "catalogue" | "edit"> & {
    /** Told of what was selected and stands elsewhere now. */
    readonly onTidied: (ids: readonly string[]) => void
  },
): ((ids: readonly string[] | undefined) => void) => {
  const latest = useLatest(now)
  const worker = useRef<Worker>(undefined)
  useEffect(() => () => worker.current?.terminate(), [])
  return useCallback(
    (ids) => {
      const { document, catalogue } = latest.current()
      worker.current?.terminate()
      const started = new Worker(new URL("./tidy-worker.ts", import.meta.url), { type: "module" })
      worker.current = started
      started.addEventListener("message", ({ data }: MessageEvent<TidyPlaces>) => {
        started.terminate()
        const { document: present, catalogue: known, edit, onTidied } = latest.current()
        const edited = tidied({ document: present, catalogue: known, ids, places: data })
        if (!edit(edited) || "problem" in edited) return
        if (!edited.operation) say(words.isTidy)
        if (ids) onTidied(ids)
      })
      started.addEventListener("error", () => {
        started.terminate()
        sayProblem(words.notTidied, words.failed)
      })
      started.postMessage(tidyGraph({ document, catalogue, ids }), [])
    },
    [latest],
  )
}
