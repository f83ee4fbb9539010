import { Readable } from "node:stream"
import type { FastifyInstance } from "fastify"
import type { z } from "zod"
import { mount } from "../../http/mount.ts"
import { refuse } from "../../http/refusal.ts"
import type { AuditEntry, AuditFilter } from "../../store/audit-store.ts"
import type { Services } from "../services.ts"
import { auditLine } from "./audit-line.ts"
import { listAudit, exportAudit } from "./contract.ts"
import { cursorOf, readCursor } from "./cursor.ts"
import { csvHeader, csvLine } from "./csv-line.ts"

/** The audit log: pages of it, and all of it as a file. */
export const auditRoutes = (app: FastifyInstance, { store, clock }: Services): void => {
  mount(app, listAudit, async ({ params: { tenant }, query: { cursor, size, ...filter } }) => {
    const before = cursor === undefined ? undefined : readCursor(cursor)
    if (cursor !== undefined && !before) {
      return refuse("request.invalid", "The cursor is not one that a page of this log gave as “next”.")
    }
    const found = await store.audit.list({ ...filterOf(tenant, filter), limit: size + 1, before })
    const entries = found.slice(0, size)
    const last = entries.at(-1)
    return { entries: entries.map(auditLine), next: found.length > size && last ? cursorOf(last) : null }
  })

  mount(app, exportAudit, async ({ params: { tenant }, query: { format, ...filter }, caller, reply }) => {
    const detail = JSON.stringify({ format, ...filter })
    await store.audit.append({ tenant, by: caller.name, action: "audit.exported", subject: tenant, detail })
    const day = new Date(clock.now()).toISOString().slice(0, 10)
    void reply
      .type(format === "csv" ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson; charset=utf-8")
      .header("content-disposition", `attachment; filename="audit-${tenant}-${day}.${format}"`)
    const pages = pagesOf(filterOf(tenant, filter))
    return Readable.from(format === "csv" ? csvOf(pages) : ndjsonOf(pages), { objectMode: false })
  })

  /** One page is in memory at a time, however long the log is. */
  const pagesOf = async function* (filter: AuditFilter): AsyncGenerator<readonly AuditEntry[]> {
    let before: AuditEntry | undefined
    do {
      const page = await store.audit.list({ ...filter, limit: pageSize, before })
      if (page.length > 0) yield page
      before = page.length === pageSize ? page.at(-1) : undefined
    } while (before)
  }
}

const pageSize = 500

const ndjsonOf = async function* (pages: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((entry) => `${JSON.stringify(auditLine(entry))}\n`).join("")
}

const csvOf = async function* (pages: AsyncIterable<readonly AuditEntry[]>): AsyncGenerator<string> {
  yield csvHeader
  for await (const page of pages) yield page.map((entry) => csvLine(auditLine(entry))).join("")
}

type Asked = Omit<z.output<NonNullable<(typeof exportAudit)["query"]>>, "format">

const filterOf = (tenant: string, { from, until, ...filter }: Asked): AuditFilter => ({
  tenant,
  ...filter,
  ...(from === undefined ? {} : { from: Date.parse(from) }),
  ...(until === undefined ? {} : { until: Date.parse(until) }),
})
