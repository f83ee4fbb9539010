import assert from "node:assert/strict"
import { sql, type Kysely } from "kysely"
import { migrate } from "../migrations/migrate.ts"
import { migrations } from "../migrations/migrations.ts"

/** Fills a database of the first release, upgrades it, and looks at what became of its rows. */
export const upgradeRows = async (
  db: Kysely<unknown>,
  { dialect, parts }: { readonly dialect: "sqlite" | "postgres"; readonly parts: readonly ("main" | "runs")[] },
): Promise<void> => {
  const steps = migrations.filter(({ part }) => parts.includes(part))
  await migrate(db, { dialect, migrations: steps.filter(({ name }) => name < "0005") })
  if (parts.includes("main")) for (const statement of mainRows) await sql.raw(statement).execute(db)
  if (parts.includes("runs")) for (const statement of runRows) await sql.raw(statement).execute(db)
  await migrate(db, { dialect, migrations: steps })
  const rows = async (query: string) => (await sql.raw<object>(query).execute(db)).rows.map((row) => ({ ...row }))
  if (parts.includes("runs")) {
    assert.deepEqual(await rows("select id, flow_revision, debug_link from runs"), [
      { id: "r", flow_revision: 0, debug_link: null },
    ])
    assert.deepEqual(await rows("select run_id from run_traces"), [], "what was not sealed is gone")
  }
  if (!parts.includes("main")) return
  assert.deepEqual(
    await rows("select id, name_key, is_owner, cast(created_at as integer) as created, last_seen_at from people"),
    [{ id: "owner", name_key: "owner", is_owner: 1, created: 7, last_seen_at: null }],
  )
  assert.deepEqual(await rows("select id, approval from tenants"), [{ id: "t", approval: 0 }])
  assert.deepEqual(
    await rows("select revision, action, version from flow_revisions where flow_id = 'live' order by 1"),
    [
      { revision: 1, action: "created", version: null },
      { revision: 2, action: "saved", version: null },
    ],
  )
  assert.deepEqual(await rows("select id, last_revision from flows order by id"), [
    { id: "draft", last_revision: 1 },
    { id: "live", last_revision: 2 },
    { id: "unsaid", last_revision: 1 },
  ])
  assert.deepEqual(
    await rows(
      `select flow_id, number, revision, cast(at as integer) as at, "by" from flow_publications order by flow_id`,
    ),
    [
      { flow_id: "live", number: 1, revision: 1, at: 50, by: "Bob" },
      { flow_id: "unsaid", number: 1, revision: 1, at: 99, by: "Eve" },
    ],
  )
  assert.deepEqual(await rows("select search_text from audit where id = 'a2'"), [
    { search_text: 'bob flow.published live {"why":"x"}' },
  ])
}

const flow = (id: string, draft: number, live: number | null) =>
  `insert into flows (tenant_id, id, category, type, head, name, name_key, search_text, status, is_default,
    draft_revision, draft_key, draft_digest, live_revision, live_key, live_digest, created_at, created_by, changed_at, changed_by)
  values ('t', '${id}', 'c', 'y', '{}', 'n', 'n', 's', 'active', 0, ${draft}, 'k', 'd',
    ${live === null ? "null, null, null" : `${live}, 'k', 'd'`}, 8, 'Ada', 99, 'Eve')`

const revision = (id: string, number: number) =>
  `insert into flow_revisions (tenant_id, flow_id, revision, content_key, digest, created_by, created_at, note)
  values ('t', '${id}', ${number}, 'k', 'd', 'Ada', 8, '')`

const entry = (id: string, at: number, by: string, action: string) =>
  `insert into audit (tenant_id, id, at, by, action, subject, detail)
  values ('t', '${id}', ${at}, '${by}', '${action}', 'live', '{"why":"X"}')`

const mainRows = [
  `insert into tenants (id, name, created_at) values ('t', 'T', 7)`,
  `insert into people (id, name, role) values ('owner', 'Owner', 'owner')`,
  `insert into contents (tenant_id, key, digest, text) values ('t', 'k', 'd', '')`,
  flow("live", 2, 1),
  flow("draft", 1, null),
  flow("unsaid", 1, 1),
  revision("live", 1),
  revision("live", 2),
  revision("draft", 1),
  revision("unsaid", 1),
  entry("a1", 40, "Ada", "flow.activated"),
  entry("a2", 50, "Bob", "flow.published"),
  entry("a3", 60, "Eve", "flow.saved"),
]

const runRows = [
  `insert into runs (tenant_id, id, flow_id, digest, revision, state, status, started_at, expires_at)
  values ('t', 'r', 'live', 'd', 1, '', 'active', 1, 2)`,
  `insert into run_traces (tenant_id, run_id, steps) values ('t', 'r', '[]')`,
]
