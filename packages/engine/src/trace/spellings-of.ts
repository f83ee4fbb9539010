/**
 * The ways in which a secret may stand in a text: as it is, in an address, in a form, in JSON, in Base64 and Base16
 * (RFC 4648), and in the Base64 of a longer text that it is a part of, as `user:password` (RFC 7617 section 2).
 */
export const spellingsOf = (secret: string): readonly string[] => {
  const text = secret.toWellFormed()
  const bytes = new TextEncoder().encode(text)
  const address = encodeURIComponent(text)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
  const base64 = base64Of(bytes).replace(/=+$/, "")
  const encoded =
    bytes.length < shortestInside ? [base64] : [base64, ...[0, 1, 2].map((before) => inside(bytes, before))]
  return [
    ...new Set([
      secret,
      address,
      // The digits may be small as well (RFC 3986 section 2.1).
      address.replaceAll(/%../g, (byte) => byte.toLowerCase()),
      new URLSearchParams({ "": text }).toString().slice(1),
      JSON.stringify(secret).slice(1, -1),
      hex,
      hex.toUpperCase(),
      ...encoded,
      ...encoded.map((each) => each.replaceAll("+", "-").replaceAll("/", "_")),
    ]),
  ]
}

/** In bytes. What is left of a shorter one inside of Base64 are four or five letters, which words have as well. */
const shortestInside = 6

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(""))

/**
 * The letters in the Base64 of a longer text that hold nothing but these bytes. Three bytes are four letters, so it is one of
 * three, by how many bytes there are before them beyond a multiple of three. A few bits at both ends are in letters that they
 * share with what is around.
 */
const inside = (bytes: Uint8Array, before: number): string => {
  const length = before + bytes.length
  const whole = new Uint8Array(length)
  whole.set(bytes, before)
  return base64Of(whole).slice(Math.ceil((before * 8) / 6), Math.floor((length * 8) / 6))
}
