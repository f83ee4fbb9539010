/** An action of the audit log for people: `flow.made-default` becomes `Flow made default`. */
export const actionText = (action: string): string => {
  const text = action.replaceAll(/[.-]/g, " ")
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The details of an entry in one line, a part each. What is nested is told as JSON. */
export const detailText = (detail: Readonly<Record<string, unknown>>): string =>
  Object.entries(detail)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(" · ")

/** The revisions that an entry led from and to, where it tells both. */
export const changeOf = ({
  action,
  detail,
}: {
  readonly action: string
  readonly detail: Readonly<Record<string, unknown>>
}): { readonly from: number; readonly to: number } | undefined => {
  const { from, to } = detail
  return /^(flow|version)\./.test(action) && typeof from === "number" && typeof to === "number" && from !== to
    ? { from, to }
    : undefined
}
