import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import { Refusal, refuse } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { flowDetail, noSuchFlow } from "../flows/flow-detail.ts"
import { sendFlowFile } from "../flows/send-flow-file.ts"
import type { Services } from "../services.ts"
import { addVersionHandler } from "./add-version.ts"
import { approveRevisionHandler } from "./approve-revision.ts"
import * as contract from "./contract.ts"
import { draftAuthors } from "./draft-authors.ts"
import { findRevision } from "./find-revision.ts"
import { findVersion, noSuchVersion, versionNameTaken } from "./find-version.ts"
import { goLive } from "./go-live.ts"
import { linesOf } from "./lines-of.ts"
import { restoreRevisionHandler } from "./restore-revision.ts"
import { revisionRow } from "./revision-row.ts"
import { saveVersionHandler } from "./save-version.ts"
import { versionDetail } from "./version-detail.ts"
import { versionRow } from "./version-row.ts"

/** The history of a flow, its named versions, and what of them runs. */
export const versionRoutes = (app: FastifyInstance, services: Services): void => {
  const { store } = services

  mount(app, contract.getHistory, async ({ params: { tenant, flow }, caller }) => {
    const found = await store.flows.get({ tenant, flow })
    if (!found) return noSuchFlow(flow)
    const lines = await linesOf(found.flow, { tenant, store })
    return {
      draft: found.flow.revision,
      live: found.flow.live?.revision ?? null,
      revisions: lines.revisions.map((revision) => revisionRow(revision, lines)),
      versions: lines.versions.map((version) => versionRow(version, lines)),
      approval: (await store.tenants.get(tenant))?.approval === true,
      draftBy: draftAuthors(lines).filter((name) => name !== caller.name),
    }
  })

  mount(app, contract.getRevision, async ({ params }) => {
    const found = await findRevision(params, store)
    if (found instanceof Refusal) return found
    const lines = await linesOf(found.flow, { tenant: params.tenant, store })
    return { revision: revisionRow(found.revision, lines), document: found.content.document }
  })

  mount(app, contract.exportRevision, async ({ params, query, reply }) => {
    const found = await findRevision(params, store)
    return found instanceof Refusal ? found : sendFlowFile(found.content.document, { reply, query })
  })

  mount(app, contract.restoreRevision, restoreRevisionHandler(services))
  mount(app, contract.approveRevision, approveRevisionHandler(services))

  mount(app, contract.publishRevision, async ({ params, caller }) => {
    const refusal = await allOrNothing(store, (tx) => goLive(params, { tx, services, caller }))
    return refusal ?? flowDetail(params.flow, { tenant: params.tenant, services })
  })

  mount(app, contract.addVersion, addVersionHandler(services))
  mount(app, contract.getVersion, ({ params }) => versionDetail(params, services))
  mount(app, contract.saveVersion, saveVersionHandler(services))

  mount(app, contract.changeVersion, async ({ params, body: { name, description }, caller }) => {
    const refusal = await allOrNothing(store, async (tx) => {
      const found = await findVersion(params, tx)
      if (found instanceof Refusal) return found
      const renamed = await tx.versions.rename({ ...params, name, description, by: caller.name })
      if (renamed.kind === "not-found") return noSuchVersion(found.flow.name)
      if (renamed.kind === "name-taken") return versionNameTaken(name)
      await tx.audit.append({
        tenant: params.tenant,
        by: caller.name,
        action: "version.renamed",
        subject: params.flow,
        detail: JSON.stringify({ version: params.version, before: found.version.name, after: name }),
      })
      return undefined
    })
    if (refusal) return refusal
    const detail = await versionDetail(params, services)
    return detail instanceof Refusal ? detail : detail.version
  })

  mount(app, contract.deleteVersion, async ({ params, caller }) =>
    allOrNothing(store, async (tx) => {
      const found = await findVersion(params, tx)
      if (found instanceof Refusal) return found
      const { flow, version } = found
      const revisions = await tx.revisions.list(params)
      if (versionRow(version, { flow, revisions, activeRuns: new Map() }).isLive) {
        return refuse(
          "version.is-live",
          `“${version.name}” is what runs. Publish the draft or another version first, then delete this one.`,
        )
      }
      await tx.versions.delete(params)
      await tx.audit.append({
        tenant: params.tenant,
        by: caller.name,
        action: "version.deleted",
        subject: params.flow,
        digest: version.digest,
        detail: JSON.stringify({ version: params.version, name: version.name }),
      })
      return undefined
    }),
  )
}
