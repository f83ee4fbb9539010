/** What a file is, for people, where its first bytes tell that it is no UTF-8 text. */
export const binaryFormat = (bytes: Uint8Array): string | undefined =>
  signatures.find(({ start }) => startsWith(bytes, start))?.label

/** Whether a file begins with a byte order mark of UTF-16. */
export const isUtf16 = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const signatures: readonly { readonly label: string; readonly start: readonly number[] }[] = [
  { label: "a ZIP archive", start: [0x50, 0x4b, 0x03, 0x04] },
  { label: "a gzip archive", start: [0x1f, 0x8b] },
  { label: "a PDF document", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { label: "a PNG image", start: [0x89, 0x50, 0x4e, 0x47] },
  { label: "a JPEG image", start: [0xff, 0xd8, 0xff] },
  { label: "a SQLite database", start: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20] },
]
