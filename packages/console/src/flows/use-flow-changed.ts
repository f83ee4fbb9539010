import { useQueryClient } from "@tanstack/react-query"

/** Called after a change: lists, counts and flows of the tenant are asked for again. */
export const useFlowChanged = (tenant: string): (() => Promise<void>) => {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ["tenant", tenant] })
}
