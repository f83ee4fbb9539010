import type { RunInput, UserSession } from "@gatewright/engine"
import type { Value } from "@gatewright/flow"
import type { Visitor } from "./journeys.ts"

/** What a run begins with, out of the request that begins it. */
export const runInput = ({
  tenant,
  flowUrl,
  query,
  body,
  visitor: { ip, userAgent, country, acceptLanguage },
  session,
}: {
  readonly tenant: string
  readonly flowUrl: string
  readonly query: Readonly<Record<string, string>>
  readonly body: Value | undefined
  readonly visitor: Visitor
  readonly session: UserSession | undefined
}): RunInput => {
  const { ui_locales: uiLocales } = query
  return {
    tenant,
    flowUrl,
    query,
    request: { ip, userAgent, country, ...(body === undefined ? {} : { body }) },
    ...(uiLocales === undefined ? {} : { uiLocales }),
    ...(acceptLanguage === undefined ? {} : { acceptLanguage }),
    ...(session === undefined ? {} : { session }),
  }
}
