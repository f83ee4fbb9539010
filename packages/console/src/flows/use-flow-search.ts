import type { FlowRow, listFlows } from "@gatewright/server/contract"
import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import type { RequestOf } from "../app/api/call.ts"
import { flowListQuery } from "./flow-queries.ts"

/**
 * Flows that match what was typed, at most 50. The server looks in more than their names; until it has answered, the
 * first of all are looked through by name: who types fast and presses Enter takes what was meant.
 */
export const useFlowSearch = (
  tenant: string,
  among?: Pick<NonNullable<RequestOf<typeof listFlows>["query"]>, "category">,
): { readonly flows: readonly FlowRow[]; readonly search: (text: string) => void } => {
  const [text, search] = useState("")
  const typed = text.trim()
  const [asked] = useDebouncedValue(typed, 250)
  const query = { ...among, sort: "name", order: "asc", size: 50 } as const
  const { data: all } = useQuery(flowListQuery(tenant, query))
  const found = useQuery({ ...flowListQuery(tenant, { ...query, search: asked }), enabled: asked !== "" })
  const answer = asked === typed && !found.isPlaceholderData ? found.data : undefined
  const isMeant = ({ name }: FlowRow): boolean => name.toLowerCase().includes(typed.toLowerCase())
  return {
    flows: (typed === "" ? undefined : answer?.flows) ?? all?.flows.filter(isMeant) ?? [],
    search,
  }
}
