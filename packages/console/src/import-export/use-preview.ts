import { type ImportPreview, previewImport } from "@gatewright/server/contract"
import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { callWithFile } from "../app/api/call.ts"
import { type AddDraft, targetOf } from "./add-draft.ts"

/** What the server says that adding the file would do. */
export interface Preview {
  readonly data: ImportPreview | undefined
  readonly error: Error | null
  /** Whether the answer is still out, or is one for what stood in the dialog before. */
  readonly isReading: boolean
}

/** The key under which all previews of a tenant are kept. */
export const previewKey = (tenant: string) => ["tenant", tenant, "import-preview"] as const

/** Asks the server what adding the chosen file would do. Nothing is written. */
export const usePreview = (tenant: string, draft: AddDraft): Preview => {
  const { file } = draft
  const target = targetOf(draft)
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: [...previewKey(tenant), file?.key, target],
    queryFn: ({ signal }) =>
      callWithFile(previewImport, { params: { tenant }, query: target, signal }, file?.content ?? new Blob()),
    enabled: draft.how === "import" && file !== undefined,
    placeholderData: (before, query) => (query?.queryKey[3] === file?.key ? keepPreviousData(before) : undefined),
    gcTime: 60_000,
  })
  return { data: error ? undefined : data, error, isReading: isFetching || isPlaceholderData }
}
