import { useQuery } from "@tanstack/react-query"
import { z } from "zod"
import type { PickedFile } from "./picked-file.ts"

const bundle = z.object({ format: z.literal("gatewright/bundle"), flows: z.array(z.unknown()) })

/** How many flows a file holds, where it is a bundle of ours; such a file is for the plan. */
export const useBundle = (file: PickedFile | undefined): number | undefined =>
  useQuery({
    queryKey: ["bundle", file?.key],
    queryFn: async () => flowsInBundle((await file?.content.text()) ?? ""),
    enabled: file !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  }).data ?? undefined

/** How many flows a text holds that is a bundle; `null` where it is something else. */
export const flowsInBundle = (text: string): number | null => {
  // A file of one flow is not parsed twice.
  if (!text.slice(0, 2000).includes("gatewright/bundle")) return null
  try {
    return bundle.safeParse(JSON.parse(text)).data?.flows.length ?? null
  } catch {
    return null
  }
}
