/** Who makes a request of the administration API. */
export interface Caller {
  readonly kind: "person" | "token"
  readonly id: string
  readonly name: string
}
