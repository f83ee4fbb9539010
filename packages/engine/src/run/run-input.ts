import type { Value, ValueObject } from "@gatewright/flow"
import type { UserSession } from "../ports.ts"

/** What a run begins with. All of it is text from outside, and reaches templates as variables (P7.1). */
export interface RunInput {
  readonly tenant: string
  /** The address that the flow was opened at: `flow.url`, and where "Retry" leads. */
  readonly flowUrl: string
  /** The query of that address: `flow.query.<name>`. */
  readonly query: Readonly<Record<string, string>>
  readonly request: RequestInfo
  /** `ui_locales` (OpenID Connect Core 1.0, section 3.1.2.1). */
  readonly uiLocales?: string
  /** The header (RFC 9110, section 12.5.4). */
  readonly acceptLanguage?: string
  /** The session of the person who is signed in already: `session.*`. */
  readonly session?: UserSession
  /** The application that the run is for: `client.*`. */
  readonly client?: ValueObject
}

/** Where a request came from: `request.*`. */
export interface RequestInfo {
  readonly ip: string
  readonly userAgent: string
  /** Two letters (ISO 3166-1), where something in front of the server tells; else empty. */
  readonly country: string
  /** The JSON body of a call to an API flow. */
  readonly body?: Value
}
