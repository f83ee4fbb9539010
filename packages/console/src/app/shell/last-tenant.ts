const key = "gatewright.tenant"

/** The tenant that was looked at last in this browser, if it is still there; else the first one. */
export const lastTenant = (tenants: readonly { readonly id: string }[]): string | undefined => {
  const kept = read()
  return tenants.find(({ id }) => id === kept)?.id ?? tenants[0]?.id
}

/** Remembers the tenant for the next visit. */
export const rememberTenant = (id: string): void => {
  try {
    localStorage.setItem(key, id)
  } catch {
    // Storage may be switched off: the next visit starts at the first tenant then.
  }
}

const read = (): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
