import { listCategories } from "@gatewright/server/contract"
import { queryOptions } from "@tanstack/react-query"
import type { z } from "zod"
import { call } from "../app/api/call.ts"

/** The categories of a tenant with their types and counts. */
export const categoriesQuery = (tenant: string) =>
  queryOptions({
    queryKey: ["tenant", tenant, "categories"],
    queryFn: ({ signal }) => call(listCategories, { params: { tenant }, signal }),
  })

export type Category = z.output<typeof listCategories.answer>["categories"][number]
