import { noBindings } from "@gatewright/flow"
import type { AccessStore } from "../access-store.ts"
import type { RunStore } from "../run-store.ts"
import type { Store } from "../store.ts"
import {
  apiToken,
  apply,
  category,
  connection,
  debugLink,
  flow,
  list,
  mail,
  origin,
  run,
  sessionAt,
  token,
  trace,
  user,
  withRoles,
} from "./isolation-sample.ts"
import { sampleDocument } from "./sample-document.ts"

/**
 * The compiler sees to it that no method with a tenant is left out. `runs.expire` is for the server itself, over all
 * tenants; people, keys, and what is sealed, belong to the installation.
 */
type Walk = { readonly [Part in TenantPart]: { readonly [Method in TenantMethod<Part>]: Call } }
type TenantPart = Exclude<
  keyof Store,
  "tenants" | "console" | "keys" | "sealed" | "transaction" | "ping" | "clean" | "close"
>
type TenantMethod<Part extends TenantPart> = Part extends "runs"
  ? Exclude<keyof RunStore, "expire">
  : Part extends "access"
    ? Exclude<keyof AccessStore, "person" | "memberships" | "addPerson" | "endSessions" | "seen" | "tokenByHash">
    : keyof Store[Part]
interface Call {
  readonly call: () => Promise<unknown>
  readonly gives: unknown
}

/** Each call, and what it gives to somebody who has nothing. Calls that add something add it to the stranger's own. */
export const strangerCalls = (
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
  const {
    flows,
    revisions,
    versions,
    origins,
    contents,
    applies,
    approvals,
    secrets,
    connections,
    bindings,
    categories,
  } = store
  const { access, audit, users, effects, outbox, runs, traces, debugLinks, userSessions } = store
  const version = { ...change, version: "v1" }
  const own = { tenant, flow }
  const once = (key: string) => ({ tenant, key: `eve-${key}` })
  return {
    flows: {
      list: { call: () => flows.list({ tenant, ...list }), gives: { flows: [], total: 0 } },
      tags: { call: () => flows.tags({ tenant }), gives: [] },
      countByCategory: { call: () => flows.countByCategory(tenant), gives: new Map() },
      get: { call: () => flows.get(change), gives: undefined },
      drafts: { call: () => flows.drafts({ tenant, ids: [flow, "flow_caller"] }), gives: [] },
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
      publications: { call: () => revisions.publications(own), gives: [] },
    },
    versions: {
      list: { call: () => versions.list(own), gives: [] },
      get: { call: () => versions.get(version), gives: undefined },
      save: { call: () => versions.save({ ...version, revision: 2, document: sampleDocument() }), gives: notFound },
      rename: { call: () => versions.rename({ ...version, name: "Eve's", description: "" }), gives: notFound },
      delete: { call: () => versions.delete(version), gives: notFound },
      create: {
        call: async () => {
          const made = { name: owner, description: "", document: sampleDocument({ name: "Eve's" }) }
          return (await versions.create({ ...version, ...made })).kind
        },
        gives: "created",
      },
    },
    origins: {
      get: { call: () => origins.get(own), gives: undefined },
      of: { call: () => origins.of({ tenant, flows: [flow] }), gives: new Map() },
      bySource: { call: () => origins.bySource({ tenant, source: origin.source }), gives: [] },
      remove: { call: () => origins.remove(own), gives: undefined },
      set: { call: () => origins.set({ ...own, ...origin, base: sampleDocument() }), gives: undefined },
    },
    applies: {
      list: { call: () => applies.list({ tenant, limit: 9 }), gives: [] },
      get: { call: () => applies.get({ tenant, id: apply.id }), gives: undefined },
      markUndone: { call: () => applies.markUndone({ tenant, id: apply.id, by: "Eve" }), gives: "already" },
      add: { call: () => applies.add({ tenant, ...apply, hash: "eve" }), gives: undefined },
    },
    approvals: {
      of: { call: () => approvals.of({ ...own, revision: 1 }), gives: [] },
      list: { call: () => approvals.list(own), gives: [] },
      add: { call: () => approvals.add({ ...own, revision: 1, person: "p", by: "Eve" }), gives: undefined },
    },
    secrets: {
      list: { call: () => secrets.list(tenant), gives: [] },
      get: { call: () => secrets.get({ tenant, name: "api" }), gives: undefined },
      delete: { call: () => secrets.delete({ tenant, name: "api" }), gives: "not-found" },
      put: {
        call: () => secrets.put({ tenant, name: "api", description: "", sealed: "eve", by: "Eve" }),
        gives: { kind: "created" },
      },
    },
    connections: {
      list: { call: () => connections.list(tenant), gives: [] },
      get: { call: () => connections.get({ tenant, key: "mail" }), gives: undefined },
      delete: { call: () => connections.delete({ tenant, key: "mail" }), gives: "not-found" },
      put: {
        call: () => connections.put({ tenant, ...connection, kind: "http", name: "Eve's", by: "Eve" }),
        gives: { kind: "created" },
      },
    },
    bindings: {
      get: { call: () => bindings.get(tenant), gives: noBindings },
      set: {
        call: () => bindings.set({ tenant, bindings: { ...noBindings, secrets: { a: "eve" } } }),
        gives: undefined,
      },
    },
    categories: {
      list: { call: () => categories.list(tenant), gives: { categories: [], types: [] } },
      deleteType: {
        call: () => categories.deleteType({ tenant, category: "partners", type: "join" }),
        gives: "not-found",
      },
      deleteCategory: { call: () => categories.deleteCategory({ tenant, category: "partners" }), gives: "not-found" },
      putCategory: {
        call: () => categories.putCategory({ tenant, definition: category, by: "Eve" }),
        gives: "created",
      },
      putType: {
        call: () => categories.putType({ tenant, definition: { category: "partners", ...category }, by: "Eve" }),
        gives: "created",
      },
    },
    access: {
      people: { call: () => withRoles(store, tenant), gives: [] },
      setRole: { call: () => access.setRole({ tenant, person: owner, role: null }), gives: undefined },
      tokens: { call: () => access.tokens(tenant), gives: [] },
      tokenUsed: { call: () => access.tokenUsed({ tenant, id: "t1" }), gives: undefined },
      revokeToken: { call: () => access.revokeToken({ tenant, id: "t1" }), gives: "not-found" },
      addToken: {
        call: async () => (await access.addToken({ tenant, id: "t1", hash: `eve of ${tenant}`, ...apiToken })).id,
        gives: "t1",
      },
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
      countActive: { call: () => runs.countActive(own), gives: new Map() },
      insert: { call: () => runs.insert({ tenant, ...run, state: "eve", status: "active" }), gives: undefined },
    },
    traces: {
      get: { call: () => traces.get({ tenant, run: run.id }), gives: undefined },
      list: { call: () => traces.list({ tenant, limit: 9 }), gives: [] },
      newestRun: { call: () => traces.newestRun({ tenant, link: debugLink.id }), gives: undefined },
      steps: { call: () => traces.steps({ tenant, link: debugLink.id, run: run.id, after: 0 }), gives: [] },
      addStep: {
        call: () => traces.addStep({ tenant, link: debugLink.id, run: run.id, step: "eve" }),
        gives: undefined,
      },
      save: { call: () => traces.save({ tenant, ...trace, trace: "eve" }), gives: undefined },
    },
    debugLinks: {
      get: { call: () => debugLinks.get({ tenant, id: debugLink.id }), gives: undefined },
      list: { call: () => debugLinks.list(own), gives: [] },
      revoke: { call: () => debugLinks.revoke({ tenant, id: debugLink.id }), gives: "not-found" },
      use: { call: () => debugLinks.use({ tenant, hash: debugLink.hash }), gives: undefined },
      add: {
        call: async () => (await debugLinks.add({ tenant, ...debugLink, createdBy: "Eve" })).createdBy,
        gives: "Eve",
      },
    },
    userSessions: {
      get: { call: () => userSessions.get({ tenant, hash: "session" }), gives: undefined },
      end: { call: () => userSessions.end({ tenant, hash: "session" }), gives: undefined },
      endAll: { call: () => userSessions.endAll({ tenant, user: "u1", except: undefined }), gives: undefined },
      create: {
        call: async () =>
          (await userSessions.create({ ...once("s"), hash: "session", idle: 1, session: sessionAt("eve", 0) })).id,
        gives: "eve",
      },
    },
  }
}
