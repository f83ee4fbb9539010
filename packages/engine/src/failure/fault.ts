import type { EngineErrorCode } from "../errors.ts"

/** Why a run can't go on. `detail` is for log and trace; `message`, where there is one, is for people. */
export interface Fault {
  readonly kind: "fault"
  readonly code: EngineErrorCode
  readonly detail: string
  readonly message?: string
  readonly error?: unknown
}

/** Makes a fault that says nothing to people by itself; `detail` is for log and trace. */
export const fault = (code: EngineErrorCode, detail: string): Fault => ({ kind: "fault", code, detail })
