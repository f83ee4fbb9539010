import type { ConsoleSession } from "@gatewright/server/contract"
import { queryClient } from "./query-client.ts"
import { sessionKey } from "./session-key.ts"

/** The token that every change carries, from the session that is open in this tab; empty before sign-in. */
export const csrfToken = (): string => queryClient.getQueryData<ConsoleSession | null>(sessionKey)?.csrfToken ?? ""
