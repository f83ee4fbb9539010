/** Makes a value when somebody asks for it first, and keeps it: what a start does not need does not make it slower. */
export const lazy = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
