import assert from "node:assert/strict"
import { test } from "node:test"
import type { RunStore } from "../run-store.ts"
import type { Store } from "../store.ts"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** Every method that takes a tenant is called with the ids of another one. */
export const isolationContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  test("no method reads or changes what belongs to another tenant", async () => {
    const [owner, stranger] = [await newTenant(), await newTenant()]
    await fill(store(), owner, clock.now())
    const before = await seen(store(), owner)
    const calls = strangerCalls(store(), { tenant: stranger, owner, digest: before.digest, content: before.content })
    for (const [part, methods] of Object.entries(calls)) {
      for (const [method, { call, gives }] of Object.entries(methods)) {
        assert.deepEqual(await call(), gives, `${part}.${method} crossed the border`)
      }
    }
    assert.deepEqual(await seen(store(), owner), before)
  })

  test("the same ids, names, keys and tokens live side by side, and changes stay in their tenant", async () => {
    const [one, two] = [await newTenant(), await newTenant()]
    await fill(store(), one, clock.now())
    const before = await seen(store(), one)
    await fill(store(), two, clock.now())
    const other = await seen(store(), two)
    assert.equal(other.user?.id, two)
    assert.equal(other.session?.id, two)
    assert.equal(other.run?.state, two)
    assert.equal(other.outbox[0]?.text, two)
    assert.equal(other.flow?.flow.description, two)
    await changeEverything(store(), two)
    assert.deepEqual(await seen(store(), one), before)
    const changed = await seen(store(), two)
    for (const part of Object.keys(other)) {
      if (part === "list" || part === "deleted" || part === "callers" || part === "effect" || part === "trace") continue
      assert.notDeepEqual(Reflect.get(changed, part), Reflect.get(other, part), `${part} was not changed at all`)
    }
    const redeemed = { tenant: one, key: "redeem", hash: token.hash, purpose: token.purpose }
    assert.equal((await store().users.redeemToken(redeemed))?.id, one, "the other tenant used its own token up")
    const repeated = await store().users.create({ tenant: one, key: "k", ...twin })
    assert.equal(repeated.kind === "created" && repeated.user.id, one, "a key is remembered for its tenant")
  })
}

const flow = "flow_sample"
const user = { username: "Ada", attributes: { email: "a@x.org" }, status: "active" } as const
/** A user with the same id in every tenant. */
const twin = { id: "twin", username: "Twin", attributes: { city: "London" }, status: "active" } as const
const token = { hash: "token", purpose: "enroll", expiresAt: 1e15 } as const
const run = { id: "r1", flowId: flow, flowRevision: 3, digest: "d", startedAt: 0, expiresAt: 1e15 }
const mail = { id: "m1", to: "a@x.org", subject: "s", html: null, language: "en" }

/** Everything that a tenant can have. Its own id is in each, so that one is not taken for another's. */
const fill = async (store: Store, tenant: string, now: number): Promise<void> => {
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
  await store.runs.saveTrace({ tenant, run: run.id, steps: "[]" })
  const session = sessionAt(tenant, now)
  assert.deepEqual(await store.userSessions.create({ tenant, key: "k", hash: "session", idle: 1e9, session }), session)
}

/** Changes whatever of that can be changed, under the same ids. */
const changeEverything = async (store: Store, tenant: string): Promise<void> => {
  const change = { tenant, flow, by: "Bob" }
  const document = sampleDocument({ tags: ["red"] })
  await store.flows.saveDraft({ ...change, revision: 1, document })
  await store.flows.publish(change)
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
  await store.userSessions.end({ tenant, hash: "session" })
}

const sessionAt = (id: string, now: number) => ({
  id,
  userId: "u1",
  attributes: {},
  authenticatedAt: now,
  expiresAt: now + 1e12,
})

const list = { sort: "name", order: "asc", page: 1, size: 9 } as const

/** What the owner can see of their own. */
const seen = async (store: Store, tenant: string) => {
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
    revisions: await store.revisions.list({ tenant, flow }),
    user: await store.users.find({ tenant, binding }),
    twin: await store.users.find({ tenant, binding: { by: "city", value: "London", ignoreCase: false } }),
    audit: await store.audit.list({ tenant, limit: 9 }),
    outbox: await store.outbox.list({ tenant, limit: 9 }),
    effect: await store.effects.get({ tenant, key: "remembered" }),
    run: await store.runs.get({ tenant, run: run.id }),
    trace: await store.runs.trace({ tenant, run: run.id }),
    session: await store.userSessions.get({ tenant, hash: "session" }),
  }
}

/** The compiler sees to it that no method is left out. `runs.expire` is for the server itself, over all tenants. */
type Walk = { readonly [Part in TenantPart]: { readonly [Method in TenantMethod<Part>]: Call } }
type TenantPart = Exclude<keyof Store, "tenants" | "console" | "transaction" | "ping" | "clean" | "close">
type TenantMethod<Part extends TenantPart> = Part extends "runs" ? Exclude<keyof RunStore, "expire"> : keyof Store[Part]
interface Call {
  readonly call: () => Promise<unknown>
  readonly gives: unknown
}

/** Each call, and what it gives to somebody who has nothing. Calls that add something add it to the stranger's own. */
const strangerCalls = (
  store: Store,
  {
    tenant,
    owner,
    digest,
    content,
  }: { readonly tenant: string; readonly owner: string; readonly digest: string; readonly content: string },
): Walk => {
  const change = { tenant, flow, by: "Eve" }
  const notFound = { kind: "not-found" }
  const { flows, revisions, contents, audit, users, effects, outbox, runs, userSessions } = store
  const once = (key: string) => ({ tenant, key: `eve-${key}` })
  return {
    flows: {
      list: { call: () => flows.list({ tenant, ...list }), gives: { flows: [], total: 0 } },
      tags: { call: () => flows.tags({ tenant }), gives: [] },
      countByCategory: { call: () => flows.countByCategory(tenant), gives: new Map() },
      get: { call: () => flows.get(change), gives: undefined },
      byIds: { call: () => flows.byIds({ tenant, ids: [flow, "flow_gone"], deleted: "included" }), gives: [] },
      namesLike: { call: () => flows.namesLike({ tenant, name: "Login" }), gives: new Set() },
      freeName: { call: () => flows.freeName({ tenant, name: "Login" }), gives: "Login" },
      callersOf: { call: () => flows.callersOf(change), gives: [] },
      live: { call: () => flows.live(change), gives: undefined },
      defaultOf: {
        call: () => flows.defaultOf({ tenant, category: "authentication", type: "login" }),
        gives: undefined,
      },
      saveDraft: {
        call: () => flows.saveDraft({ ...change, revision: 1, document: sampleDocument({ name: "Eve's" }) }),
        gives: notFound,
      },
      setHead: { call: () => flows.setHead({ ...change, head: { name: "Eve's" } }), gives: notFound },
      activate: { call: () => flows.activate({ ...change, flow: "flow_caller" }), gives: notFound },
      deactivate: { call: () => flows.deactivate(change), gives: notFound },
      publish: { call: () => flows.publish(change), gives: notFound },
      setDefault: { call: () => flows.setDefault(change), gives: notFound },
      delete: { call: () => flows.delete({ ...change, flow: "flow_caller" }), gives: notFound },
      restore: { call: () => flows.restore({ ...change, flow: "flow_gone" }), gives: notFound },
      create: {
        call: async () => (await flows.create({ tenant, document: sampleDocument(), by: "Eve" })).kind,
        gives: "created",
      },
    },
    revisions: {
      list: { call: () => revisions.list({ tenant, flow: "flow_caller" }), gives: [] },
      get: { call: () => revisions.get({ tenant, flow: "flow_caller", revision: 1 }), gives: undefined },
    },
    contents: {
      get: { call: () => contents.get({ tenant, key: content }), gives: undefined },
      byDigest: { call: () => contents.byDigest({ tenant, digest }), gives: undefined },
    },
    audit: {
      list: { call: () => audit.list({ tenant, limit: 9 }), gives: [] },
      append: { call: () => audit.append({ tenant, by: "Eve", action: "x", subject: flow }), gives: undefined },
    },
    users: {
      find: {
        call: () => users.find({ tenant, binding: { by: "email", value: "a@x.org", ignoreCase: true } }),
        gives: undefined,
      },
      update: {
        call: () =>
          users.update({ ...once("update"), id: owner, operation: "replace", attributes: { email: "eve@x.org" } }),
        gives: notFound,
      },
      setPassword: {
        call: () => users.setPassword({ ...once("p"), id: owner, passwordHash: "eve" }),
        gives: "not-found",
      },
      setStatus: { call: () => users.setStatus({ ...once("s"), id: owner, status: "locked" }), gives: "not-found" },
      addToken: { call: () => users.addToken({ ...once("t"), id: owner, token }), gives: "not-found" },
      redeemToken: {
        call: () => users.redeemToken({ ...once("r"), hash: "token", purpose: "enroll" }),
        gives: undefined,
      },
      activate: { call: () => users.activate({ ...once("a"), hash: "token" }), gives: notFound },
      create: { call: async () => (await users.create({ ...once("c"), id: "u1", ...user })).kind, gives: "created" },
    },
    effects: {
      get: { call: () => effects.get({ tenant, key: "remembered" }), gives: undefined },
      remember: { call: () => effects.remember({ tenant, key: "remembered", result: "eve" }), gives: undefined },
    },
    outbox: {
      list: { call: () => outbox.list({ tenant, limit: 9 }), gives: [] },
      insert: { call: () => outbox.insert({ tenant, key: "k", ...mail, text: "eve" }), gives: undefined },
    },
    runs: {
      get: { call: () => runs.get({ tenant, run: run.id }), gives: undefined },
      update: {
        call: () => runs.update({ tenant, run: run.id, ...run, state: "eve", revision: 1, status: "failed" }),
        gives: "conflict",
      },
      trace: { call: () => runs.trace({ tenant, run: run.id }), gives: undefined },
      saveTrace: { call: () => runs.saveTrace({ tenant, run: run.id, steps: "eve" }), gives: undefined },
      insert: { call: () => runs.insert({ tenant, ...run, state: "eve", status: "active" }), gives: undefined },
    },
    userSessions: {
      get: { call: () => userSessions.get({ tenant, hash: "session" }), gives: undefined },
      end: { call: () => userSessions.end({ tenant, hash: "session" }), gives: undefined },
      create: {
        call: async () =>
          (await userSessions.create({ ...once("s"), hash: "session", idle: 1, session: sessionAt("eve", 0) })).id,
        gives: "eve",
      },
    },
  }
}
