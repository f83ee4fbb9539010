import { deepEqual, equal, match, ok } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, type TestServer } from "../../testing/test-server.ts"
import type { AuditLine } from "./contract.ts"
import { csvHeader, csvLine } from "./csv-line.ts"

let server: TestServer

before(async () => {
  server = await openTestServer()
  await server.call("POST", "/api/tenants", { id: "other", name: "Other" })
  const { audit } = server.services.store
  for (let count = 1; count <= 1200; count += 1) {
    await audit.append({
      tenant: "other",
      by: count % 2 === 0 ? "Ada" : "Grace",
      action: count % 3 === 0 ? "flow.published" : "secret.changed",
      subject: `thing-${count}`,
      detail: JSON.stringify({ count }),
    })
  }
})
after(() => server.close())

const url = "/api/tenants/other/audit"
type Page = { readonly entries: readonly AuditLine[]; readonly next: string | null }

const page = async (query: string) => (await server.call<Page>("GET", `${url}?${query}`)).body

test("pages follow each other by their cursors, newest first, without gap or repetition", async () => {
  const seen: AuditLine[] = []
  let cursor: string | null = ""
  while (cursor !== null) {
    const next: Page = await page(`size=200${cursor === "" ? "" : `&cursor=${cursor}`}`)
    seen.push(...next.entries)
    cursor = next.next
    // What is added meanwhile shifts no page.
    await server.services.store.audit.append({ tenant: "other", by: "x", action: "late.entry", subject: "late" })
  }
  const subjects = seen.filter(({ subject }) => subject.startsWith("thing-")).map(({ subject }) => subject)
  equal(subjects.length, 1200)
  equal(new Set(subjects).size, 1200)
  const times = seen.map(({ at }) => at)
  deepEqual(times, times.toSorted().toReversed())
})

test("entries are found by person, action, part of an action, subject, words and time", async () => {
  equal(
    (await page("by=Ada&size=5")).entries.every(({ by }) => by === "Ada"),
    true,
  )
  equal(
    (await page("action=flow.published")).entries.every(({ action }) => action === "flow.published"),
    true,
  )
  equal(
    (await page("action=secret")).entries.every(({ action }) => action === "secret.changed"),
    true,
  )
  deepEqual(
    (await page("subject=thing-7")).entries.map(({ subject, detail }) => [subject, detail]),
    [["thing-7", { count: 7 }]],
  )
  equal((await page("search=THING-77")).entries.length > 5, true)
  equal((await page(`until=${new Date(0).toISOString()}`)).entries.length, 0)
  equal((await page("from=2099-01-01T00:00:00Z")).entries.length, 0)
})

test("a cursor that is none of ours is refused", async () => {
  for (const cursor of ["x", "W10", Buffer.from('["1",2]').toString("base64url")]) {
    const { status, body } = await server.call<{ code: string }>("GET", `${url}?cursor=${cursor}`)
    deepEqual([status, body.code], [400, "request.invalid"], cursor)
  }
})

test("the whole log can be taken out as lines of JSON, however long it is, and that is noted", async () => {
  const { text } = await server.call("GET", `${url}/export?action=secret`)
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line): AuditLine => JSON.parse(line))
  equal(lines.length, 800)
  equal(new Set(lines.map(({ id }) => id)).size, 800)
  const [noted] = (await page("action=audit.exported&size=1")).entries
  deepEqual([noted?.by, noted?.detail], ["Administration token", { format: "ndjson", action: "secret" }])
})

test("as a table it is a file that a browser saves, with every column of every entry", async () => {
  const response = await server.app.inject({
    url: `${url}/export?format=csv&subject=thing-9`,
    headers: { authorization: `Bearer ${server.services.config.adminToken}` },
  })
  match(String(response.headers["content-disposition"]), /^attachment; filename="audit-other-\d{4}-\d\d-\d\d\.csv"$/)
  match(String(response.headers["content-type"]), /^text\/csv/)
  const [header, line, rest] = response.body.split("\r\n")
  equal(`${header}\r\n`, csvHeader)
  match(line ?? "", /^[\d-]+T[\d:.]+Z,Grace,flow\.published,thing-9,,"\{""count"":9\}",[\w-]+$/)
  equal(rest, "")
})

test("no cell of the table is a formula for whoever opens it", () => {
  const entry = { id: "1", at: "2026-11-22T00:00:00.000Z", by: "", action: "a", subject: "s", digest: null, detail: {} }
  for (const by of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\uFF1D1", "\u200B=1"]) {
    const line = csvLine({ ...entry, by })
    const [, cell = ""] = /^[^,]*,("(?:[^"]|"")*"|[^,]*),/.exec(line) ?? []
    match(cell, /^"?'/, JSON.stringify(by))
  }
  ok(csvLine({ ...entry, by: 'Ada "the first", Countess' }).includes(',"Ada ""the first"", Countess",'))
})

test("the log of one tenant holds nothing of another one", async () => {
  const auditor = await server.as("auditor")
  const { body } = await auditor.call<Page>("GET", "/api/tenants/default/audit?size=200")
  equal(
    body.entries.some(({ subject }) => subject.startsWith("thing-")),
    false,
  )
  equal((await auditor.call("GET", `${url}/export`)).status, 404)
})
