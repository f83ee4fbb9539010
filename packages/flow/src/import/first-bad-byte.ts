/** The offset of the first byte that begins no well-formed UTF-8 sequence (RFC 3629 section 4), or the length. */
export const firstBadByte = (bytes: Uint8Array): number => {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

/** The table "UTF8-octets" of RFC 3629: first byte from and to, range of the second byte, length. */
const sequences: readonly (readonly [from: number, to: number, low: number, high: number, length: number])[] = [
  [0xc2, 0xdf, 0x80, 0xbf, 2],
  [0xe0, 0xe0, 0xa0, 0xbf, 3],
  [0xe1, 0xec, 0x80, 0xbf, 3],
  [0xed, 0xed, 0x80, 0x9f, 3],
  [0xee, 0xef, 0x80, 0xbf, 3],
  [0xf0, 0xf0, 0x90, 0xbf, 4],
  [0xf1, 0xf3, 0x80, 0xbf, 4],
  [0xf4, 0xf4, 0x80, 0x8f, 4],
]

const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const [, , low = 1, high = 0, length = 0] = sequences.find(([from, to]) => first >= from && first <= to) ?? []
  const rest = bytes.subarray(at + 1, at + length)
  return rest.length === length - 1 &&
    rest.every((byte, index) => (index === 0 ? byte >= low && byte <= high : byte >= 0x80 && byte <= 0xbf))
    ? length
    : 0
}
