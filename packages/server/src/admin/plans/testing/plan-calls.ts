import { writeBundle, type FlowDocument, type BundleConnection, type SealedSecrets } from "@gatewright/flow"
import { testToken, type TestServer } from "../../../testing/test-server.ts"
import type { ApplyRow, PlanAnswer, PlanRequest } from "../contract.ts"

/** What an address of plans answers: what was asked for, or a problem document. */
export interface PlanReply {
  readonly status: number
  readonly plan: PlanAnswer
  readonly apply: ApplyRow
  readonly code: string
  readonly detail: string
  readonly problems: readonly { readonly code: string; readonly message: string }[]
}

/** Plans and applies files in a tenant as the command line does. */
export const planCalls = (server: TestServer, tenant = "default") => {
  const send = async (path: string, body: object, token = testToken): Promise<PlanReply> => {
    const response = await server.app.inject({
      method: "POST",
      url: `/api/tenants/${tenant}/${path}`,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      payload: JSON.stringify(body),
    })
    const answer = JSON.parse(response.body)
    return { status: response.statusCode, plan: "hash" in answer ? answer : undefined, ...answer }
  }
  const calls = {
    plan: (request: PlanRequest, token?: string) => send("plans?detail=full", request, token),
    applyHash: (request: PlanRequest, hash: string, token?: string) => send("plans/apply", { ...request, hash }, token),
    /** Plans, and applies what was planned. */
    apply: async (request: PlanRequest, token?: string) => {
      const { plan } = await calls.plan(request, token)
      return calls.applyHash(request, plan.hash, token)
    },
    undo: async (apply: string) => {
      const { status, body } = await server.call<ApplyRow & PlanReply>(
        "POST",
        `/api/tenants/${tenant}/applies/${apply}/undo`,
      )
      return { ...body, status }
    },
    applies: async () =>
      (await server.call<{ applies: readonly ApplyRow[] }>("GET", `/api/tenants/${tenant}/applies`)).body.applies,
    flow: async (id: string) =>
      (
        await server.call<{ document: FlowDocument; revision: number; status: string; name: string; code: string }>(
          "GET",
          `/api/tenants/${tenant}/flows/${id}`,
        )
      ).body,
    flows: async () =>
      (
        await server.call<{ flows: readonly { id: string; name: string; status: string; revision: number }[] }>(
          "GET",
          `/api/tenants/${tenant}/flows?size=200&sort=name&order=asc`,
        )
      ).body.flows,
    audit: (action: string) => server.services.store.audit.list({ tenant, action, limit: 100 }),
  }
  return calls
}

/** Files of a request, named one after the other. */
export const filesOf = (...texts: readonly string[]): PlanRequest => ({
  files: texts.map((text, index) => ({ path: `file-${index + 1}.json`, text })),
})

export const bundleOf = (
  flows: readonly FlowDocument[],
  more: { readonly connections?: readonly BundleConnection[]; readonly sealed?: SealedSecrets } = {},
): string => writeBundle({ format: "gatewright/bundle", formatVersion: 1, flows, ...more })
