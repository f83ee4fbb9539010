import assert from "node:assert/strict"
import { test } from "node:test"
import { changeEverything, fill, seen, token, twin } from "./isolation-sample.ts"
import { strangerCalls } from "./stranger-calls.ts"
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
    assert.equal(other.secret?.sealed, two)
    assert.equal(other.connection?.name, two)
    assert.equal(other.version?.version.name, two)
    assert.equal(other.applies[0]?.hash, two)
    assert.equal(other.tokens[0]?.name, two)
    assert.equal(other.trace?.trace, two)
    assert.equal(other.debugLink?.createdBy, two)
    await changeEverything(store(), two)
    assert.deepEqual(await seen(store(), one), before)
    const changed = await seen(store(), two)
    for (const part of Object.keys(other)) {
      if (unchanging.has(part)) continue
      assert.notDeepEqual(Reflect.get(changed, part), Reflect.get(other, part), `${part} was not changed at all`)
    }
    const redeemed = { tenant: one, key: "redeem", hash: token.hash, purpose: token.purpose }
    assert.equal((await store().users.redeemToken(redeemed))?.id, one, "the other tenant used its own token up")
    const repeated = await store().users.create({ tenant: one, key: "k", ...twin })
    assert.equal(repeated.kind === "created" && repeated.user.id, one, "a key is remembered for its tenant")
  })
}

/** What nobody can change. */
const unchanging = new Set(["list", "deleted", "callers", "effect", "trace"])
