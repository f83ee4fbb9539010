import { getSession } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import { codeOf } from "../api/api-failure.ts"
import { call } from "../api/call.ts"
import { sessionKey } from "../api/session-key.ts"

/** Who is signed in, or `null`. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }) => {
    try {
      return await call(getSession, { signal })
    } catch (error) {
      if (codeOf(error) === "session.required") return null
      throw error
    }
  },
  staleTime: Infinity,
})
