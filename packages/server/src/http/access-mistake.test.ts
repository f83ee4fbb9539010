import assert from "node:assert/strict"
import { test } from "node:test"
import Fastify from "fastify"
import { z } from "zod"
import type { Endpoint } from "../admin/endpoint.ts"
import { accessMistake } from "./access-mistake.ts"
import { mount } from "./mount.ts"

const endpoint = (path: string, access: unknown): Endpoint =>
  ({ id: "example", summary: "", method: "GET", path, access, answer: z.undefined() }) as Endpoint

test("an endpoint that does not say who may call it is not mounted", () => {
  for (const access of [undefined, []]) {
    assert.equal(accessMistake(endpoint("/api/tenants/{tenant}/x", access)), "example does not say who may call it")
  }
  assert.throws(() => mount(Fastify(), endpoint("/api/x", undefined), () => undefined), /does not say who may call it/)
})

test("a right in a tenant is only asked for where the address names one", () => {
  assert.match(accessMistake(endpoint("/api/x", "flow:read")) ?? "", /its path names none/)
  assert.match(accessMistake(endpoint("/api/x", ["flow:read", "admin"])) ?? "", /its path names none/)
  assert.equal(accessMistake(endpoint("/api/tenants/{tenant}/x", "flow:read")), undefined)
})

test("below a tenant it is not enough to be signed in", () => {
  for (const access of ["signed-in", "public"]) {
    assert.match(accessMistake(endpoint("/api/tenants/{tenant}/x", access)) ?? "", /asks for no right/)
    assert.equal(accessMistake(endpoint("/api/x", access)), undefined)
  }
})
