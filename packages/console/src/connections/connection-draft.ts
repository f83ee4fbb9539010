import type { ConnectionRow, putConnection } from "@gatewright/server/contract"
import { secretName } from "@gatewright/server/contract"
import type { z } from "zod"
import { words } from "./words.ts"

export const securities = ["none", "starttls", "tls"] as const
export const authKinds = ["none", "basic", "bearer", "header"] as const

/** A connection as it stands in the dialog: the fields of every kind, so that changing the kind loses nothing. */
export interface ConnectionDraft {
  readonly key: string
  readonly kind: ConnectionRow["kind"]
  readonly name: string
  readonly host: string
  readonly port: number | ""
  readonly security: (typeof securities)[number]
  readonly from: string
  readonly baseUrl: string
  readonly auth: (typeof authKinds)[number]
  readonly header: string
  readonly username: string
  /** A text sets the secret, `null` takes it away, `undefined` leaves it as it is. */
  readonly secret: string | null | undefined
}

/** What a new connection begins with. */
export const newConnection = (
  start: Partial<Pick<ConnectionDraft, "key" | "kind" | "name">> = {},
): ConnectionDraft => ({
  key: "",
  kind: "smtp",
  name: "",
  host: "",
  port: 587,
  security: "starttls",
  from: "",
  baseUrl: "",
  auth: "none",
  header: "",
  username: "",
  secret: undefined,
  ...start,
})

/** The draft of a connection that is there. */
export const draftOf = ({ key, kind, name, settings }: ConnectionRow): ConnectionDraft => {
  const auth = isRecord(settings["auth"]) ? settings["auth"] : {}
  return {
    ...newConnection({ key, kind, name }),
    host: textOf(settings["host"]),
    port: typeof settings["port"] === "number" ? settings["port"] : 587,
    security: securities.find((each) => each === settings["security"]) ?? "starttls",
    from: textOf(settings["from"]),
    baseUrl: textOf(settings["baseUrl"]),
    auth: authKinds.find((each) => each === auth["kind"]) ?? "none",
    header: textOf(auth["name"]),
    username: textOf(kind === "http" ? auth["username"] : settings["username"]),
  }
}

/** The name of the secret field of a kind. */
export const secretFieldOf = (kind: ConnectionRow["kind"]): "password" | "credential" =>
  kind === "smtp" ? "password" : "credential"

/** Whether the connection, as drafted, sends a secret at all. */
export const needsSecret = ({ kind, auth, username }: ConnectionDraft): boolean =>
  kind === "smtp" ? username.trim() !== "" : auth !== "none"

/** The request that saves a draft. */
export const bodyOf = (draft: ConnectionDraft): z.input<NonNullable<(typeof putConnection)["body"]>> => ({
  kind: draft.kind,
  name: draft.name.trim() === "" ? draft.key.trim() : draft.name.trim(),
  settings: draft.kind === "smtp" ? smtpOf(draft) : { baseUrl: draft.baseUrl.trim(), auth: authOf(draft) },
  secrets: draft.secret === undefined ? {} : { [secretFieldOf(draft.kind)]: draft.secret },
})

/** What is missing or wrong in a draft, by field. */
export const faultsOf = (draft: ConnectionDraft): Readonly<Partial<Record<keyof ConnectionDraft, string>>> => ({
  ...(!secretName.safeParse(draft.key.trim()).success && { key: words.nameWrong }),
  ...(draft.kind === "smtp"
    ? {
        ...(!isHost(draft.host.trim()) && { host: words.hostMissing }),
        ...((draft.port === "" || draft.port < 1 || draft.port > 65_535) && { port: words.portWrong }),
        ...(!/[^\s<@]@[^\s>@]/.test(draft.from) && { from: words.fromMissing }),
      }
    : {
        ...(!/^https?:\/\/[^/]+/.test(draft.baseUrl.trim()) && { baseUrl: words.baseUrlWrong }),
        ...(draft.auth === "header" && draft.header.trim() === "" && { header: words.headerMissing }),
        ...(draft.auth === "basic" && draft.username.trim() === "" && { username: words.usernameMissing }),
      }),
})

/** A name or an address. What has one colon only is followed by a port; addresses of IPv6 have two at least. */
const isHost = (text: string): boolean =>
  /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9.])?$|^[0-9A-Fa-f:.]+$/.test(text) && !/^[^:]+:\d*$/.test(text)

const smtpOf = ({ host, port, security, username, from }: ConnectionDraft) => ({
  host: host.trim(),
  port: port === "" ? 587 : port,
  security,
  ...(username.trim() !== "" && { username: username.trim() }),
  from: from.trim(),
})

const authOf = ({ auth, username, header }: ConnectionDraft) => {
  switch (auth) {
    case "basic":
      return { kind: auth, username: username.trim() }
    case "header":
      return { kind: auth, name: header.trim() }
    case "none":
    case "bearer":
      return { kind: auth }
  }
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
