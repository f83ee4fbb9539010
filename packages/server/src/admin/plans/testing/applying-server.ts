import { openTestServer } from "../../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "./plan-calls.ts"
import { calling, smallFlow, smallLibrary } from "./small-flow.ts"

/** How many flows the plan of this program makes. */
export const appliedFlows = 60

// Started by killed-apply-contract.ts, which ends it at any moment: it applies a plan in the tenant that it is told.
if (process.send) {
  const { DATA: data, DATABASE: database } = process.env
  const server = await openTestServer({
    ...(data === undefined ? {} : { GATEWRIGHT_DATA: data }),
    ...(database === undefined ? {} : { GATEWRIGHT_DATABASE_URL: database }),
  })
  const library = smallLibrary({ id: "flow_0", name: "Shared" })
  const callers = Array.from({ length: appliedFlows - 1 }, (_, index) =>
    smallFlow({ id: `flow_${index + 1}`, nodes: { n_c: calling("flow_0") } }),
  )
  const mail = { host: "mail.example.org", port: 587, security: "tls", from: "a@example.org" }
  const connections = [{ key: "mail-out", kind: "smtp", name: "Mail", settings: mail }]
  const sender = smallFlow({
    id: "flow_1",
    nodes: { n_m: ["messaging.sendEmail", { connection: { $connection: "mail-out", kind: "smtp" } }] },
  })
  const request = {
    ...filesOf(bundleOf([library, sender, ...callers.slice(1)], { connections })),
    bindings: { secrets: { a: "b" }, connections: {}, flows: {} },
  }
  process.on("message", async (tenant) => {
    const calls = planCalls(server, String(tenant))
    const { plan } = await calls.plan(request)
    process.send?.("applying")
    const { status } = await calls.applyHash(request, plan.hash)
    process.send?.(`applied ${status}`)
  })
  process.send("ready")
}
