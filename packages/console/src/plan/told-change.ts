/** A change as the API tells it, with its contents where they were asked for. */
interface ToldChange {
  readonly kind: string
  readonly label: string
  readonly [part: string]: unknown
}

const longest = 160

/** A change with what it leads to, in one line: `Name changed: “Login”`. Without its content, the label alone. */
export const toldChange = (change: ToldChange): string => {
  const { label, after } = change
  if (after === undefined || /(?:position|moved|resized|replaced)/.test(change.kind)) return label
  const text = valueText(onlyPart(after))
  return `${label}: ${text.length > longest ? `${text.slice(0, longest)}…` : text}`
}

/** The general configuration is told as an object of the one field that changed. */
const onlyPart = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value
  const [first, second]: unknown[] = Object.values(value)
  return second === undefined && first !== undefined ? first : value
}

const valueText = (value: unknown): string => (typeof value === "string" ? `“${value}”` : JSON.stringify(value))
