const units = ["B", "kB", "MB", "GB"] as const

/** A size in bytes for people: `1.2 MB`. */
export const sizeText = (bytes: number): string => {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** step
  return `${value.toLocaleString("en", { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 })} ${units[step] ?? ""}`
}
