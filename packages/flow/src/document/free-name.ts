/** The longest name of a flow, in UTF-16 code units. */
const longest = 500

const numbered = /^(.+) \(([0-9]{1,6})\)$/s

/** The name itself where it is free, else the next free of `Name (2)`, `Name (3)`, ... that a flow may have. */
export const freeName = (name: string, taken: Pick<ReadonlySet<string>, "has">): string => {
  if (!taken.has(name)) return name
  const first = Number(numbered.exec(name)?.[2] ?? 1) + 1
  for (let count = first; ; count += 1) {
    const free = withNumber(nameStem(name), ` (${count})`)
    if (!taken.has(free)) return free
  }
}

/** What is counted: `Login` of `Login`, `Login (2)`, ... */
export const nameStem = (name: string): string => numbered.exec(name)?.[1] ?? name

/** Cut where it would get too long, but never through the middle of a character. */
const withNumber = (stem: string, number: string): string =>
  stem.slice(0, longest - number.length).replace(/[\ud800-\udbff]$/, "") + number
