/** What a flow can do to the world, in a few words. A kind that is not known here is told as it is. */
export const capabilityText = ({
  kind,
  detail = "",
}: {
  readonly kind: string
  readonly detail?: string | undefined
}): string => {
  const does = deeds.get(kind)
  return does === undefined ? [kind, detail].filter((part) => part !== "").join(" ") : does(detail)
}

const plain = (deed: string) => (detail: string) => (detail === "" ? deed : `${deed}: ${detail}`)

const deeds: ReadonlyMap<string, (detail: string) => string> = new Map([
  ["http", (detail: string) => (detail === "" ? "Calls addresses on the net" : `Calls ${detail}`)],
  ["script", plain("Runs scripts")],
  ["mail", plain("Sends mail")],
  ["user.create", plain("Creates users")],
  ["user.read", plain("Reads users")],
  ["user.update", plain("Changes users")],
  ["user.authenticate", plain("Checks passwords")],
  ["session", plain("Begins or ends sessions of users")],
])
