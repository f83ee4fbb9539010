import assert from "node:assert/strict"
import type { Store } from "../store.ts"
import { sampleDocument } from "./sample-document.ts"

export const flow = "flow_sample"
export const user = { username: "Ada", attributes: { email: "a@x.org" }, status: "active" } as const
/** A user with the same id in every tenant. */
export const twin = { id: "twin", username: "Twin", attributes: { city: "London" }, status: "active" } as const
export const token = { hash: "token", purpose: "enroll", expiresAt: 1e15 } as const
export const run = {
  id: "r1",
  flowId: flow,
  flowRevision: 3,
  digest: "d",
  startedAt: 0,
  expiresAt: 1e15,
  debugLink: null,
}
export const trace = {
  run: "r1",
  flow,
  flowName: "Login",
  flowRevision: 3,
  digest: "d",
  status: "failed",
  startedAt: 5,
  endedAt: 7,
  steps: 1,
  errors: 0,
  user: null,
  debug: false,
} as const
export const debugLink = { id: "l1", hash: "debug", flow, revision: 1, digest: "d", singleUse: true, expiresAt: 1e15 }
export const mail = { id: "m1", to: "a@x.org", subject: "s", html: null, language: "en" }
export const connection = { key: "mail", kind: "smtp", settings: {}, sealed: "s" } as const
export const category = { name: "partners", deletable: true, display: {} } as const
export const origin = { kind: "import", source: "flow_source", sourceDigest: "d" } as const
export const apply = { id: "a1", by: "Ada", flows: [], connections: [], secrets: [] } as const

/** Everything that a tenant can have. Its own id is in each, so that one is not taken for another's. */
export const fill = async (store: Store, tenant: string, now: number): Promise<void> => {
  const by = "Ada"
  await store.flows.create({ tenant, document: sampleDocument({ tags: ["blue"], description: tenant }), by })
  await store.flows.create({ tenant, document: sampleDocument({ id: "flow_caller", calls: [flow] }), by })
  await store.flows.create({ tenant, document: sampleDocument({ id: "flow_gone" }), by })
  await store.flows.delete({ tenant, flow: "flow_gone", by })
  await store.flows.activate({ tenant, flow, by })
  await store.flows.setDefault({ tenant, flow, by })
  await store.users.create({ tenant, key: "k", id: tenant, ...user, token })
  await store.users.create({ tenant, key: "twin", ...twin })
  await store.audit.append({ tenant, by, action: "flow.created", subject: flow })
  await store.outbox.insert({ tenant, key: "k", ...mail, text: tenant })
  await store.effects.remember({ tenant, key: "remembered", result: "done" })
  await store.runs.insert({ tenant, ...run, state: tenant, status: "active" })
  await store.traces.save({ tenant, ...trace, trace: tenant })
  await store.traces.addStep({ tenant, link: debugLink.id, run: run.id, step: tenant })
  await store.debugLinks.add({ tenant, ...debugLink, createdBy: tenant })
  await store.access.addPerson({ id: tenant, name: `Ada of ${tenant}`, isOwner: false })
  await store.access.setRole({ tenant, person: tenant, role: "designer" })
  await store.access.addToken({ tenant, id: "t1", hash: `hash of ${tenant}`, ...apiToken, name: tenant })
  const document = sampleDocument({ description: "version" })
  await store.versions.create({ tenant, flow, version: "v1", name: tenant, description: "", document, by })
  await store.origins.set({ tenant, flow, ...origin, base: sampleDocument({ description: "base" }) })
  await store.applies.add({ tenant, ...apply, hash: tenant })
  await store.approvals.add({ tenant, flow, revision: 1, person: "p", by })
  await store.secrets.put({ tenant, name: "api", description: "", sealed: tenant, by })
  await store.connections.put({ tenant, ...connection, name: tenant, by })
  await store.bindings.set({ tenant, bindings: { secrets: { a: tenant }, connections: {}, flows: {} } })
  await store.categories.putCategory({ tenant, definition: { ...category, color: "#000000" }, by })
  await store.categories.putType({ tenant, definition: { category: "partners", ...category, name: "join" }, by })
  const session = sessionAt(tenant, now)
  assert.deepEqual(await store.userSessions.create({ tenant, key: "k", hash: "session", idle: 1e9, session }), session)
}

/** Changes whatever of that can be changed, under the same ids. */
export const changeEverything = async (store: Store, tenant: string): Promise<void> => {
  const change = { tenant, flow, by: "Bob" }
  const document = sampleDocument({ tags: ["red"] })
  await store.flows.saveDraft({ ...change, revision: 1, document })
  const version = { tenant, flow, version: "v1" }
  await store.versions.save({ ...version, revision: 2, document: sampleDocument({ name: "Other" }), by: "Bob" })
  await store.flows.publish(change)
  await store.versions.rename({ ...version, name: "Other", description: "", by: "Bob" })
  await store.origins.set({ tenant, flow, ...origin, source: "other", base: sampleDocument() })
  await store.applies.markUndone({ tenant, id: "a1", by: "Bob" })
  await store.approvals.add({ tenant, flow, revision: 1, person: "q", by: "Bob" })
  await store.secrets.put({ tenant, name: "api", description: "", sealed: "other", by: "Bob" })
  await store.connections.put({ tenant, ...connection, name: "Other", by: "Bob" })
  await store.bindings.set({ tenant, bindings: { secrets: {}, connections: {}, flows: {} } })
  await store.categories.putCategory({ tenant, definition: category, by: "Bob" })
  await store.categories.deleteType({ tenant, category: "partners", type: "join" })
  await store.access.setRole({ tenant, person: tenant, role: "auditor" })
  await store.access.tokenUsed({ tenant, id: "t1" })
  await store.flows.setHead({ ...change, head: { name: "Other" } })
  await store.users.redeemToken({ tenant, key: "redeem", hash: token.hash, purpose: token.purpose })
  await store.users.update({ tenant, key: "u", id: tenant, operation: "replace", attributes: { email: "b@x.org" } })
  await store.users.setPassword({ tenant, key: "p", id: tenant, passwordHash: "$other" })
  await store.users.setStatus({ tenant, key: "s", id: tenant, status: "locked" })
  await store.users.setPassword({ tenant, key: "twin-p", id: twin.id, passwordHash: "$other" })
  await store.users.update({ tenant, key: "twin-u", id: twin.id, operation: "replace", attributes: { city: "Rome" } })
  await store.audit.append({ tenant, by: "Bob", action: "flow.saved", subject: flow })
  await store.outbox.insert({ tenant, key: "k2", ...mail, id: "m2", text: "other" })
  await store.runs.update({ tenant, run: run.id, ...run, state: "other", revision: 1, status: "failed" })
  await store.debugLinks.use({ tenant, hash: debugLink.hash })
  await store.debugLinks.revoke({ tenant, id: debugLink.id })
  await store.traces.save({ tenant, ...trace, run: "r2", trace: "other" })
  await store.traces.addStep({ tenant, link: debugLink.id, run: run.id, step: "other" })
  await store.userSessions.end({ tenant, hash: "session" })
}

export const sessionAt = (id: string, now: number) => ({
  id,
  userId: "u1",
  attributes: {},
  authenticatedAt: now,
  expiresAt: now + 1e12,
})

export const list = { sort: "name", order: "asc", page: 1, size: 9 } as const

/** What the owner can see of their own. */
export const seen = async (store: Store, tenant: string) => {
  const got = await store.flows.get({ tenant, flow })
  const binding = { by: "username", value: "Ada", ignoreCase: false }
  return {
    digest: got?.draft.digest ?? "",
    content: got?.draft.key ?? "",
    flow: got,
    deleted: await store.flows.byIds({ tenant, ids: ["flow_gone"], deleted: "included" }),
    list: await store.flows.list({ tenant, ...list }),
    live: await store.flows.live({ tenant, flow }),
    callers: await store.flows.callersOf({ tenant, flow }),
    tags: await store.flows.tags({ tenant }),
    drafts: await store.flows.drafts({ tenant, ids: [flow] }),
    revisions: await store.revisions.list({ tenant, flow }),
    publications: await store.revisions.publications({ tenant, flow }),
    version: await store.versions.get({ tenant, flow, version: "v1" }),
    versions: await store.versions.list({ tenant, flow }),
    origin: await store.origins.get({ tenant, flow }),
    applies: await store.applies.list({ tenant, limit: 9 }),
    approvals: await store.approvals.list({ tenant, flow }),
    secret: await store.secrets.get({ tenant, name: "api" }),
    secrets: await store.secrets.list(tenant),
    connection: await store.connections.get({ tenant, key: "mail" }),
    connections: await store.connections.list(tenant),
    bindings: await store.bindings.get(tenant),
    categories: await store.categories.list(tenant),
    people: await withRoles(store, tenant),
    tokens: await store.access.tokens(tenant),
    user: await store.users.find({ tenant, binding }),
    twin: await store.users.find({ tenant, binding: { by: "city", value: "London", ignoreCase: false } }),
    audit: await store.audit.list({ tenant, limit: 9 }),
    outbox: await store.outbox.list({ tenant, limit: 9 }),
    effect: await store.effects.get({ tenant, key: "remembered" }),
    run: await store.runs.get({ tenant, run: run.id }),
    active: await store.runs.countActive({ tenant, flow }),
    trace: await store.traces.get({ tenant, run: run.id }),
    traces: await store.traces.list({ tenant, limit: 9 }),
    debugSteps: await store.traces.steps({ tenant, link: debugLink.id, run: run.id, after: 0 }),
    debugLink: await store.debugLinks.get({ tenant, id: debugLink.id }),
    debugLinks: await store.debugLinks.list({ tenant, flow }),
    session: await store.userSessions.get({ tenant, hash: "session" }),
  }
}

export const apiToken = { name: "CI", scopes: ["flow:read"], createdBy: "Ada", expiresAt: null } as const

/** The tenant's own people: owners of the installation are in every list. */
export const withRoles = async (store: Store, tenant: string) =>
  (await store.access.people(tenant)).filter(({ role }) => role !== null)
