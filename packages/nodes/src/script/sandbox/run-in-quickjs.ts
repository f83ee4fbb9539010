import { Scope, type QuickJSContext, type QuickJSHandle, type QuickJSWASMModule } from "quickjs-emscripten"
import { program } from "./program.ts"
import { sentenceOf } from "./sentence-of.ts"

/** How a script came out: the JSON of `{ output, data }`, or a sentence for its author. */
export type ScriptReport =
  | { readonly kind: "left"; readonly text: string }
  | { readonly kind: "failed"; readonly message: string }

export interface ScriptLimits {
  /** Milliseconds. */
  readonly timeoutMs: number
  readonly memoryBytes: number
}

/** What a script may leave, in UTF-16 code units of its JSON. */
const longestResult = 262_144
/** Well below what the WebAssembly machine has, so that a deep recursion is an error inside it. */
const stackBytes = 256 * 1024

/** Runs one script in a machine of its own, which is thrown away after it. `input` are the variables as JSON. */
export const runInQuickJs = ({
  quickJs,
  code,
  input,
  limits: { timeoutMs, memoryBytes },
}: {
  readonly quickJs: QuickJSWASMModule
  readonly code: string
  readonly input: string
  readonly limits: ScriptLimits
}): ScriptReport =>
  Scope.withScope((scope) => {
    const deadline = performance.now() + timeoutMs
    const isLate = (): boolean => performance.now() > deadline
    const runtime = scope.manage(quickJs.newRuntime())
    runtime.setMemoryLimit(memoryBytes)
    runtime.setMaxStackSize(stackBytes)
    runtime.setInterruptHandler(isLate)
    const context = scope.manage(runtime.newContext())
    const failedBy = (error: QuickJSHandle): ScriptReport => {
      scope.manage(error)
      return failed(isLate() ? tookLonger(timeoutMs) : sentenceOf(context, error))
    }

    const compiled = context.evalCode(program(code), "script.js")
    if (compiled.error) return failedBy(compiled.error)
    const given = scope.manage(context.newString(input))
    const called = context.callFunction(scope.manage(compiled.value), context.undefined, given)
    if (called.error) return failedBy(called.error)
    const promise = scope.manage(called.value)
    const jobs = runtime.executePendingJobs()
    if (jobs.error) return failedBy(jobs.error)
    if (isLate()) return failed(tookLonger(timeoutMs))
    const state = context.getPromiseState(promise)
    if (state.type === "rejected") return failedBy(state.error)
    if (state.type === "pending") return failed("The script waits for something that never comes.")
    return leftBy(context, scope.manage(state.value))
  })

const leftBy = (context: QuickJSContext, left: QuickJSHandle): ScriptReport => {
  if (context.typeof(left) !== "string")
    return failed('The script ended without naming an output: exit("output", data).')
  const length = context.getProp(left, "length").consume((handle) => context.getNumber(handle))
  // Asked before the text is copied out of the machine.
  return length > longestResult
    ? failed(`The script left more than ${longestResult} characters of data.`)
    : { kind: "left", text: context.getString(left) }
}

export const tookLonger = (timeoutMs: number): string => `The script took longer than ${timeoutMs} ms.`

const failed = (message: string): ScriptReport => ({ kind: "failed", message })
