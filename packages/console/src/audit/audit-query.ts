import { listAudit } from "@gatewright/server/contract"
import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { type AuditSearch, auditQueryOf } from "./audit-search.ts"

/** The audit log page by page, newest first. */
export const auditQuery = (tenant: string, search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ["tenant", tenant, "audit", search],
    queryFn: ({ signal, pageParam }) =>
      call(listAudit, {
        params: { tenant },
        query: { ...auditQueryOf(search), ...(pageParam !== "" && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
