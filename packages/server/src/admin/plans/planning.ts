import { refuse, Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { Services } from "../services.ts"
import { flowsHere, lookUp, type Found } from "./look-up.ts"
import { openSealed, type OpenedValues } from "./open-sealed.ts"
import type { Planned, RequestRead } from "./planner.ts"
import { startPlanner, type StartedPlanner } from "./start-planner.ts"

type Read = Extract<RequestRead, { kind: "read" }>

/** A request that was read, and can be planned as often as what is here changes. */
export interface Planning {
  readonly read: Read
  readonly opened: OpenedValues
  readonly planner: StartedPlanner
  readonly lookUp: (store: StoreTransaction) => Promise<Found>
  readonly plan: (found: Found, store: StoreTransaction) => Promise<Planned>
}

/** Reads a request, runs `work` with it, and lets go of whatever it took. */
export const withPlanning = async <Result>(
  { body, of, detail }: { body: Uint8Array; of: "planFiles" | "applyPlan"; detail: "full" | "brief" },
  { tenant, services }: { tenant: string; services: Services },
  work: (planning: Planning) => Promise<Result | Refusal>,
): Promise<Result | Refusal> => {
  const planner = await startPlanner(body.byteLength, services.catalogue)
  try {
    const read = await planner.read({ body, of })
    if (read.kind === "invalid") return new Refusal({ ...read, code: "request.invalid" })
    const opened = await openSealed(read.sealed, services)
    const sealed = { names: [...opened.values.keys()], problems: opened.problems }
    return await work({
      read,
      opened,
      planner,
      lookUp: (store) => lookUp({ tenant, services, store, flows: read.flows }),
      plan: async ({ records, mark: _, ...rest }, store) => {
        for await (const flows of flowsHere(records, { tenant, store })) await planner.take(flows)
        return planner.plan({ ...rest, sealed, detail })
      },
    })
  } catch (error) {
    if (!isOutOfMemory(error)) throw error
    return refuse("request.too-large", "The files need more memory than a plan may take. Plan them in several parts.")
  } finally {
    await planner.end()
  }
}

/** What Node says of a thread that reached its limit; the server itself goes on. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
