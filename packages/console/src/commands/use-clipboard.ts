import { copyOf, labelOf, newNodeId, type Operation, paste, readClip, removeNodes, writeFlow } from "@gatewright/flow"
import { useEffect, useMemo } from "react"
import { say, sayProblem } from "../app/ui/say.ts"
import { useLatest } from "../app/ui/use-latest.ts"
import { clipOfFile } from "./clip-of-file.ts"
import type { Clipboard, Designing } from "./command.ts"
import { clipboardWords as words } from "./clipboard-words.ts"
import { isBeside, isTaken } from "./use-command-keys.ts"

/**
 * Copy, cut and paste by the clipboard of the system: the text of a flow file goes out, any flow file comes in. With keys,
 * the browser hands over its clipboard; from a menu it may ask the person first, or refuse.
 */
export const useClipboard = (designing: Omit<Designing, "clipboard">): Clipboard => {
  const latest = useLatest(designing)
  const actions = useMemo(() => clipboardActions(() => latest.current), [latest])
  useEffect(() => {
    const out = (event: ClipboardEvent) => {
      // Text that somebody marked is what they want to copy; and a panel beside the flow has nodes of its own to look at.
      if (isTaken(event.target) || isBeside(event.target) || getSelection()?.isCollapsed === false) return
      const text = actions.textOf()
      if (text === undefined) return
      event.preventDefault()
      event.clipboardData?.setData("text/plain", text)
      if (event.type === "cut") actions.taken()
      else latest.current.tell(words.copied)
    }
    const come = (event: ClipboardEvent) => {
      if (isTaken(event.target) || !latest.current.canEdit) return
      event.preventDefault()
      const [file] = event.clipboardData?.files ?? []
      const text = event.clipboardData?.getData("text/plain") ?? ""
      if (text === "" && file) actions.putFile(file)
      else actions.put(text)
    }
    document.addEventListener("copy", out)
    document.addEventListener("cut", out)
    document.addEventListener("paste", come)
    return () => {
      document.removeEventListener("copy", out)
      document.removeEventListener("cut", out)
      document.removeEventListener("paste", come)
    }
  }, [actions, latest])
  return actions
}

interface Actions extends Clipboard {
  /** What is selected as the text of a flow file; `undefined` where nothing is. */
  readonly textOf: () => string | undefined
  readonly taken: () => void
}

const clipboardActions = (now: () => Omit<Designing, "clipboard">): Actions => {
  const textOf = () => {
    const { document, catalogue, selection } = now()
    const copied = copyOf({ document, catalogue, ids: selection })
    return "problem" in copied ? undefined : writeFlow(copied.clip)
  }
  const taken = () => {
    const { document, catalogue, selection, canEdit, edit } = now()
    if (!canEdit) return
    const removed = removeNodes({ document, catalogue, ids: selection })
    if ("problem" in removed || !removed.operation) edit(removed)
    else edit({ ...removed, operation: named(removed.operation, words.cut(labelOf(removed.operation))) })
  }
  const put: Clipboard["put"] = (text, at = now().here?.()) => {
    if (text.trim() === "") sayProblem(words.notPasted, words.noText)
    else add(readClip(text), { at, refused: words.notPasted })
  }
  const putFile: Clipboard["putFile"] = (file, at = now().here?.()) =>
    void clipOfFile(file).then((read) => add(read, { at, refused: words.notAdded }))
  const add = (read: ReturnType<typeof readClip>, { at, refused }: { at: Designing["at"]; refused: string }) => {
    if ("problem" in read) {
      sayProblem(refused, read.problem.message)
      return
    }
    const { document, catalogue, edit, show } = now()
    const pasted = paste({ document, catalogue, newId: newNodeId, clip: read.clip, at })
    if (edit(pasted) && !("problem" in pasted) && !at) show(pasted.select)
    if (read.notice !== undefined) say(read.notice)
  }
  const write = async (done: () => void) => {
    const text = textOf()
    if (text === undefined) return
    try {
      await navigator.clipboard.writeText(text)
      done()
    } catch {
      sayProblem(words.notCopied, words.useKeys)
    }
  }
  return {
    textOf,
    taken,
    put,
    putFile,
    copy: () => void write(() => say(words.copied)),
    cut: () => void write(taken),
    paste: (at) =>
      void (async () => {
        const text = await readText()
        if (text === undefined) sayProblem(words.notPasted, words.useKeys)
        else put(text, at)
      })(),
  }
}

/** The same step under another name. */
const named = (operation: Operation, label: string): Operation => ({ kind: "batch", label, operations: [operation] })

const readText = async (): Promise<string | undefined> => {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return undefined
  }
}
