/** Whether a number of a JSON text keeps its value when it is read and written again: `1.50` does, 2^53 + 1 does not. */
export const keepsDigits = (number: string): boolean => !mayLoseDigits(number) || isKept(number)

/** `1e99` keeps its digits, and what is no longer can't have an exponent of three digits. */
export const shortestLossy = 4

/** A number of up to 15 digits that is neither huge nor tiny keeps them all (IEEE 754 binary64). */
const mayLoseDigits = (number: string): boolean => number.length > 15 || /[eE][+-]?[0-9]{3}/.test(number)

const isKept = (number: string): boolean => {
  const read = Number(number)
  return Number.isFinite(read) && decimal(number) === decimal(String(read))
}

/** Significant digits and power of ten: the same for all the ways to write one value. */
const decimal = (number: string): string => {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts.exec(number) ?? []
  const digits = (whole + fraction).replace(/^0+/, "")
  const end = endWithoutZeros(digits)
  return end === 0 ? "0" : `${sign}${digits.slice(0, end)}e${Number(exponent) - fraction.length + digits.length - end}`
}

const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]+))?$/

/** Not `/0+$/`, which takes the square of a long run of zeros. */
const endWithoutZeros = (digits: string): number => {
  let end = digits.length
  while (end > 0 && digits[end - 1] === "0") end -= 1
  return end
}
