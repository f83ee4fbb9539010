/** How somebody goes through options: by typing, which marks the first, or with the arrows. */
export type Marking =
  | { readonly by: "nothing" }
  | { readonly by: "typing"; readonly typed: string }
  /** `at` is the value of an option; without it they began before there were any. */
  | { readonly by: "arrows"; readonly typed?: string | undefined; readonly at?: string | undefined }

interface Option {
  readonly value: string
}

/** The option that Enter takes. It stays the same one wherever the list has it; where it is gone, it is as at the beginning. */
export const markedOption = <O extends Option>({
  options,
  marking,
  chosen,
}: {
  readonly options: readonly O[]
  readonly marking: Marking
  readonly chosen: string | undefined
}): O | undefined => {
  const called = (value: string | undefined) => options.find((option) => option.value === value)
  if (marking.by === "nothing" || (marking.by === "typing" && marking.typed.trim() === "")) return undefined
  if (marking.by === "typing") return options[0]
  return called(marking.at) ?? (marking.typed === undefined ? called(chosen) : undefined) ?? options[0]
}

/** The next option, or the one before it, around the ends; the first press marks where somebody is. */
export const steppedOption = ({
  options,
  marking,
  marked,
  by,
}: {
  readonly options: readonly Option[]
  readonly marking: Marking
  readonly marked: Option | undefined
  readonly by: 1 | -1
}): Marking => {
  const typed = marking.by === "nothing" ? undefined : marking.typed
  const at = options.findIndex(({ value }) => value === marked?.value)
  return { by: "arrows", typed, at: at < 0 ? undefined : options.at((at + by) % options.length)?.value }
}
