import { Readable } from "node:stream"
import { setImmediate as pause } from "node:timers/promises"
import {
  bundlePieces,
  prepareBundle,
  requirementsOf,
  type BundleQuestion,
  type ExportPolicy,
  type FlowDocument,
  type PreparedBundle,
} from "@gatewright/flow"
import type { z } from "zod"
import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import type { Handler } from "../../http/mount.ts"
import { refuse, Refusal } from "../../http/refusal.ts"
import type { SavedContent } from "../../store/content-store.ts"
import { categorisationOf } from "../categories/categorisation-of.ts"
import type { Services } from "../services.ts"
import { connectionsFor, type Need } from "./connections-for.ts"
import type { exportBundle } from "./contract.ts"
import { flowsWithLibraries } from "./flows-with-libraries.ts"
import { sealSecrets } from "./seal-secrets.ts"

/** Several flows as one file, with what they need besides. Secrets go along only sealed, for one server. */
export const exportBundleHandler =
  (services: Services): Handler<typeof exportBundle> =>
  async ({ params: { tenant }, body, caller, reply }) => {
    const { store } = services
    const bindings = await store.bindings.get(tenant)
    const contents = await flowsWithLibraries(body, { tenant, store, bindings })
    const { flows, needs } = await lookedInto(contents)
    const connections = await connectionsFor(needs, { tenant, store, bindings })
    const policy = await policyFor(body.policy, { services, tenant, needs, caller })
    if (policy instanceof Refusal) return policy
    const file = await prepared({
      flows,
      chosen: body.flows,
      withLibraries: body.withLibraries,
      bindings,
      connections: body.withConnections ? connections : [],
      categorisation: await categorisationOf(store, tenant),
      policy,
    })
    if (file.kind === "refused") {
      const isMissing = file.problems.some(({ code }) => code === "export.no-such-flow")
      return refuse(
        isMissing ? "flow.not-found" : "export.refused",
        `Nothing was exported: ${file.problems[0]?.message ?? ""}`,
        file.problems,
      )
    }
    void reply
      .type("application/json; charset=utf-8")
      .header("content-disposition", `attachment; filename="${file.fileName}"`)
    return Readable.from(bundlePieces(file.bundle, textsOf(file.flows, contents)))
  }

/** The flows, and what they need. */
const lookedInto = async (contents: ReadonlyMap<string, SavedContent>) => {
  const flows = new Map<string, FlowDocument>()
  const needs: Need[] = []
  for (const [id, { document }] of contents) {
    flows.set(id, document)
    needs.push(...requirementsOf(document))
    await pause()
  }
  return { flows, needs }
}

const prepared = async (question: BundleQuestion): Promise<PreparedBundle> => {
  const preparing = prepareBundle(question)
  let step = preparing.next()
  while (step.done !== true) {
    await pause()
    step = preparing.next()
  }
  return step.value
}

/** What is stored is the canonical text: it need not be written again. */
const textsOf = async function* (
  ids: readonly string[],
  contents: ReadonlyMap<string, SavedContent>,
): AsyncGenerator<string> {
  for (const id of ids) {
    yield contents.get(id)?.text ?? ""
    await pause()
  }
}

type Asked = z.output<NonNullable<(typeof exportBundle)["body"]>>["policy"]

const policyFor = async (
  asked: Asked,
  { services, tenant, needs, caller }: { services: Services; tenant: string; needs: readonly Need[]; caller: Caller },
): Promise<ExportPolicy | Refusal> => {
  if (asked.kind !== "sealed") return asked
  // Nobody can tell the key of a server from one that somebody made at home: to seal for a key is to show its owner the secrets.
  const refusal = withoutRight(caller, { tenant, anyOf: ["admin"] })
  if (refusal) return refusal
  const sealed = await sealSecrets(asked.recipient, { services, tenant, needs })
  if (sealed instanceof Refusal) return sealed
  await services.store.audit.append({
    tenant,
    by: caller.name,
    action: "secrets.sealed",
    subject: sealed.recipient,
    detail: JSON.stringify({ names: Object.keys(sealed.values) }),
  })
  return { kind: "sealed", sealed }
}
