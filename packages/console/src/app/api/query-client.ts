import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { ApiFailure, codeOf } from "./api-failure.ts"
import { sessionKey } from "./session-key.ts"

const noticeEndOfSession = (error: Error): void => {
  if (codeOf(error) === "session.required") queryClient.setQueryData(sessionKey, null)
}

const mayHelpToRetry = (error: Error): boolean =>
  error instanceof ApiFailure && (error.failure.kind === "unreachable" || error.failure.kind === "unexpected")

/** The one place where answers of the server are kept. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => count < 1 && mayHelpToRetry(error), retryDelay: 400 },
  },
})
