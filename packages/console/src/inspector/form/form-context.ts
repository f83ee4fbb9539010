import type { FlowPlace, FlowVariable, Operation, Texts } from "@gatewright/flow"
import { type ComponentType, createContext, useContext } from "react"
import type { CompletionOption } from "./completion.ts"
import type { FieldProps } from "./field-props.ts"
import type { FieldProblem } from "./problems-of-form.ts"

/** A key of a text, with its words in the fallback language. */
interface TextKey extends CompletionOption {
  /** Whether the fallback language has words for it; else `about` is the key. */
  readonly isWritten: boolean
}

/** What every field of a form may need of its surroundings. */
export interface FormSurroundings {
  readonly tenant: string
  /** Draws the input of any field: settings are made of settings. */
  readonly Field: ComponentType<FieldProps>
  readonly place: FlowPlace
  /** The words of the flow, for settings that name them. */
  readonly texts: Texts
  /** The variables that expressions may read. */
  readonly variables: readonly FlowVariable[]
  /** The keys of the texts, each with its words. */
  readonly keys: readonly TextKey[]
  readonly nodeName: string
  /** Makes an edit that is more than one setting. */
  readonly operate: (operation: Operation) => void
  /** The edit that gives the setting at a pointer another text. */
  readonly settingTo: (pointer: string, text: string) => Operation
  /** The ids of the outputs of the node. */
  readonly outputs: readonly string[]
  /** Where the outputs of the node lead, by their ids: the name of the node there. */
  readonly linked: ReadonlyMap<string, string>
  /** What a check has against the setting at a pointer. */
  readonly problemAt: (pointer: string) => FieldProblem | undefined
  /** How grave it is what a check has against the setting at a pointer, or against a part of it. */
  readonly problemBelow: (pointer: string) => FieldProblem["severity"] | undefined
  /** The field that somebody goes to: entries around it open, and it takes the focus. */
  readonly goal: { readonly pointer: string } | undefined
}

export const FormContext = createContext<FormSurroundings | undefined>(undefined)

export const useFormSurroundings = (): FormSurroundings => {
  const surroundings = useContext(FormContext)
  if (!surroundings) throw new Error("no form around")
  return surroundings
}
