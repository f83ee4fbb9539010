import { listApplies, planFiles } from "@gatewright/server/contract"
import { keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { type PlanDraft, requestOf } from "./plan-draft.ts"

/** The key under which all plans of a tenant are kept: what is saved meanwhile makes them be made anew. */
export const planKey = (tenant: string) => ["tenant", tenant, "plan"] as const

/** What applying a draft would do. Nothing is written. */
export const planQuery = (tenant: string, draft: PlanDraft) =>
  queryOptions({
    queryKey: [...planKey(tenant), fileKeys(draft), { ...draft, files: undefined }],
    queryFn:
      draft.files.length === 0
        ? skipToken
        : ({ signal }) => call(planFiles, { params: { tenant }, body: requestOf(draft), signal }),
    placeholderData: (before, query) => (query?.queryKey[3] === fileKeys(draft) ? keepPreviousData(before) : undefined),
    staleTime: 60_000,
    gcTime: 60_000,
  })

/** One flow of a draft with its documents, to look at. */
export const plannedFlowQuery = (tenant: string, draft: PlanDraft, id: string | undefined) =>
  queryOptions({
    queryKey: [...planKey(tenant), "one", fileKeys(draft), { ...draft, files: undefined }, id],
    queryFn:
      id === undefined
        ? skipToken
        : async ({ signal }) => {
            const request = requestOf({ ...draft, flows: [id] })
            const plan = await call(planFiles, { params: { tenant }, query: { detail: "full" }, body: request, signal })
            return plan.flows.find(({ source }) => source.id === id) ?? null
          },
    gcTime: 0,
  })

/** Plans that were applied, newest first. */
export const appliesQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "applies"],
    queryFn: ({ signal }) => call(listApplies, { params: { tenant }, signal }),
  })

const fileKeys = ({ files }: PlanDraft): string => files.map(({ key }) => key).join(" ")
