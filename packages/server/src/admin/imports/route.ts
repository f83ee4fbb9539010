import { digestOf, type FlowDocument } from "@gatewright/flow"
import type { FastifyInstance } from "fastify"
import { withFileBodies } from "../../http/file-body.ts"
import { mount } from "../../http/mount.ts"
import { Refusal } from "../../http/refusal.ts"
import { healthOf } from "../flows/health.ts"
import type { Services } from "../services.ts"
import { basisOf } from "./basis-of.ts"
import { importFlow, previewImport } from "./contract.ts"
import { earlierImports } from "./earlier-imports.ts"
import { importFlowHandler } from "./import-flow.ts"
import { outcomeOf } from "./outcome-of.ts"
import { originalOf, planFor } from "./plan-for.ts"
import { readFile } from "./read-file.ts"

/** Looking at a file, and adding it. */
export const importRoutes = (app: FastifyInstance, services: Services): void =>
  withFileBodies(app, (scope) => {
    mount(scope, importFlow, importFlowHandler(services))

    mount(scope, previewImport, async ({ params: { tenant }, query, body }) => {
      const planned = await planFor(await readFile(body, services), { tenant, query, store: services.store })
      if (planned instanceof Refusal) return planned
      const { read, plan, found } = planned
      const libraries = plan.libraries.map(({ document }) => document)
      const health = await healthOf(plan.document, { tenant, services, arriving: idsIn(libraries) })
      return {
        source: read.source,
        document: plan.document,
        original: originalOf(read, query.flow),
        libraries,
        others: read.others.map(({ flow: { id, name, nodes } }) => ({ id, name, nodes: nodes.length })),
        understood: read.understood.map(({ type, count, becomes }) => ({ type, count, becomes: becomes ?? null })),
        migrated: [...read.migrated],
        digest: digestOf(plan.document.flow),
        proposedName: plan.proposedName,
        defines: {
          categories: plan.defines.categories.map(({ name }) => name),
          types: plan.defines.types.map(({ category, name }) => ({ category, type: name })),
        },
        health: { ...health, problems: [...read.problems, ...plan.warnings, ...health.problems] },
        earlier: await earlierImports(read, { tenant, chosen: query.flow, store: services.store }),
        basis: basisOf(found),
        outcome: outcomeOf(plan),
      }
    })
  })

const idsIn = (documents: readonly FlowDocument[]): ReadonlySet<string> => new Set(documents.map(({ flow }) => flow.id))
