const safe = new Set(["http:", "https:", "mailto:", "tel:"])

/** An address that a page may link to: relative ones and harmless schemes. `javascript:` and the like become `#`. */
export const safeUrl = (address: string): string => {
  const base = "https://relative.invalid/"
  return URL.canParse(address, base) && safe.has(new URL(address, base).protocol) ? address : "#"
}
