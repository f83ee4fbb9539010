import type { ValueObject } from "@gatewright/flow"
import type { FieldElement } from "../screen.ts"

/** One visit of one node (P4.3), or a failure between visits. Holds no secret, and long values are cut. */
export interface TraceStep {
  readonly flowId: string
  /** Empty, like its type, where the run failed before it came to a node. */
  readonly node: string
  readonly type: string
  /** Whether the node was entered, or got the answer of its screen. */
  readonly visit: "entered" | "answered"
  /** Milliseconds since 1970. */
  readonly at: number
  /** Milliseconds. */
  readonly duration: number
  readonly did: "left" | "showed" | "called" | "returned" | "ended" | "failed"
  /** The output that was left or returned by. */
  readonly output?: string
  /** Why the node left by a failure output, or failed: an error in the sense of P4.3, also where the flow handled it. */
  readonly error?: string
  readonly set?: ValueObject
  /** Title of the screen that was shown. */
  readonly screen?: string
  /** The fields and buttons of that screen. */
  readonly elements?: readonly TraceElement[]
}

/** Something that a screen asked for. */
export interface TraceElement {
  readonly kind: "field" | "button"
  /** The name of the field, or the action of the button. */
  readonly name: string
  readonly label: string
  /** Of a field. */
  readonly type?: FieldElement["type"]
  /** What was wrong with what was typed into it before. */
  readonly error?: string
}
