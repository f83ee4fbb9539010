import { listOutbox } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import type { z } from "zod"
import { call } from "../app/api/call.ts"

/** The mails that were kept, newest first. Looked for every few seconds while the page is open. */
export const outboxQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "outbox"],
    queryFn: ({ signal }) => call(listOutbox, { params: { tenant }, signal }),
    refetchInterval: 5_000,
  })

export type Mail = z.output<typeof listOutbox.answer>["mails"][number]
