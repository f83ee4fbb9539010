import { z } from "zod"
import { defineEndpoint } from "../endpoint.ts"
import { tenantId } from "../tenants/contract.ts"

const publicKey = z.object({ kty: z.literal("OKP"), crv: z.literal("X25519"), x: z.string(), kid: z.string() })

export const exportBundle = defineEndpoint({
  id: "exportBundle",
  summary: "Several flows as one file, with the library flows that they reach and the connections that they need",
  method: "POST",
  path: "/api/tenants/{tenant}/bundles",
  access: "flow:export",
  params: z.strictObject({ tenant: tenantId }),
  body: z.strictObject({
    /** Ids of the flows, or every flow of the tenant. */
    flows: z.union([z.literal("all"), z.array(z.string().min(1).max(200)).min(1).max(10_000)]),
    withLibraries: z.boolean().default(true),
    withConnections: z.boolean().default(true),
    policy: z
      .discriminatedUnion("kind", [
        /** Refuses with `export.refused` what looks like a secret, unless allowed. */
        z.strictObject({ kind: z.literal("safe"), allowSuspectedSecrets: z.boolean().default(false) }),
        /** Also sends the secrets that the flows need, for the server whose key this is. Whoever has the key reads them: needs `admin` as well. */
        z.strictObject({ kind: z.literal("sealed"), recipient: publicKey }),
        /** Refuses whatever looks like a secret, addresses and connections included; nothing can be allowed. */
        z.strictObject({ kind: z.literal("strict") }),
      ])
      .default({ kind: "safe", allowSuspectedSecrets: false }),
  }),
  answer: z.string(),
  answerIs: "file",
})
