/** The name itself where it is free, else the next free of `Name (2)`, `Name (3)`, ... that a flow may have. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name
  const [, base = name, number = "1"] = /^(.*) \(([0-9]{1,6})\)$/s.exec(name) ?? []
  for (let count = Number(number) + 1; ; count += 1) {
    const free = withNumber(base, ` (${count})`)
    if (!taken.has(free)) return free
  }
}

/** The longest name of a flow, in UTF-16 code units. */
const longest = 500

/** Cut where it would get too long, but never through the middle of a character. */
const withNumber = (base: string, number: string): string =>
  base.slice(0, longest - number.length).replace(/[\ud800-\udbff]$/, "") + number
