import { signIn } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { call } from "../api/call.ts"
import { sessionKey } from "../api/session-key.ts"

/** Opens a console session with a one-time code or the administration token. */
export const useSignIn = (onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (credentials: { readonly code: string } | { readonly token: string }) =>
      call(signIn, { body: credentials }),
    onSuccess: (session) => {
      client.setQueryData(sessionKey, session)
      onDone()
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    },
  })
}
