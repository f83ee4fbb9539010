/** The ways in which a secret may stand in a text: as it is, in an address, in a form, in JSON, in Base64 (RFC 4648). */
export const spellingsOf = (secret: string): readonly string[] => {
  const text = secret.toWellFormed()
  const base64 = btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(byte)).join(""),
  ).replace(/=+$/, "")
  const address = encodeURIComponent(text)
  return [
    secret,
    address,
    // The digits may be small as well (RFC 3986 section 2.1).
    address.replaceAll(/%../g, (byte) => byte.toLowerCase()),
    new URLSearchParams({ "": text }).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replaceAll("+", "-").replaceAll("/", "_"),
  ]
}
