import type { FormField, GroupField, TextField } from "./form-field.ts"

/** Whether an entry is a name and a value: then a list of them is a table of two columns. */
export const isPair = (item: FormField): item is GroupField & { readonly fields: readonly [TextField, TextField] } =>
  item.kind === "group" && item.fields.length === 2 && item.fields.every((field) => isLine(field) && !field.when)

const lines = new Set<FormField["kind"]>(["text", "template", "value", "variable", "output"])

const isLine = (field: FormField): boolean => lines.has(field.kind) && !("multiline" in field && field.multiline)
