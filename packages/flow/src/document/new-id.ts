/** A new flow id that no other flow has: `flow_` and 26 characters that sort by the time of making. */
export const newFlowId = (): string => `flow_${sortableId()}`

/** A new node id. Ids sort by the time of making, so that a new node stands last in the file. */
export const newNodeId = (): string => `n_${sortableId()}`

/**
 * 48 bits of milliseconds and 80 random bits in Crockford's base 32, as in a ULID, in lower case.
 *
 * `getRandomValues` and not `randomUUID`: browsers have the latter on secure origins only, and a console on
 * `http://gatewright.internal` is none.
 */
const sortableId = (): string => {
  const random = crypto.getRandomValues(new Uint8Array(16))
  return digits(Date.now(), 10) + Array.from(random, (byte) => alphabet[byte % 32]).join("")
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"

const digits = (value: number, length: number): string =>
  length === 0 ? "" : digits(Math.floor(value / 32), length - 1) + alphabet[value % 32]
