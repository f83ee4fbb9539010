import { deepEqual, equal } from "node:assert/strict"
import { after, before, test } from "node:test"
import { openTestServer, testToken, type TestServer } from "../../testing/test-server.ts"
import { callWith, signedIn, tokenWith, type Call, type TestCaller } from "../../testing/callers.ts"
import { smallFlow } from "../plans/testing/small-flow.ts"
import type { RevisionRow } from "./contract.ts"

let server: TestServer
let owner: Call
before(async () => {
  server = await openTestServer()
  owner = callWith(server.app, { authorization: `Bearer ${testToken}` })
})
after(() => server.close())

interface Problem {
  readonly code: string
  readonly detail: string
}

/** A tenant that asks for a second person, with two people who may do everything and a flow that one of them saved. */
const twoPeople = async (tenant: string) => {
  await server.services.store.tenants.create({ id: tenant, name: tenant })
  await owner("PUT", `/api/tenants/${tenant}/settings`, { approval: true })
  const [ann, bob] = [
    await signedIn(server.app, { owner, role: "owner", tenant }),
    await signedIn(server.app, { owner, role: "owner", tenant }),
  ]
  const at = `/api/tenants/${tenant}/flows/flow_x`
  await ann.call("POST", `/api/tenants/${tenant}/imports?preserveId=true`, smallFlow({ id: "flow_x", name: "Flow" }))
  return {
    ann,
    bob,
    at,
    approve: (who: TestCaller, revision: number) =>
      who.call<RevisionRow & Problem>("POST", `${at}/revisions/${revision}/approve`),
    publish: (who: TestCaller, revision: number) => who.call<Problem>("POST", `${at}/revisions/${revision}/publish`),
    save: (who: TestCaller, revision: number, description: string) => {
      const document = smallFlow({ id: "flow_x", name: "Flow" })
      return who.call("PUT", `${at}/document`, {
        revision,
        document: { ...document, flow: { ...document.flow, description } },
      })
    },
  }
}

test("without the word of a second person nothing goes live, by publishing or by activating", async () => {
  const { ann, at, publish } = await twoPeople("needed")
  const refused = await publish(ann, 1)
  deepEqual(
    [refused.status, refused.body.code, refused.body.detail],
    [
      409,
      "flow.approval-needed",
      `Revision 1 goes live once a second person has approved it: somebody who saved nothing of it (${ann.name} did).`,
    ],
  )
  equal((await ann.call<Problem>("PATCH", at, { active: true })).body.code, "flow.approval-needed")
  equal((await owner<Problem>("PATCH", at, { active: true })).body.code, "flow.approval-needed")
})

test("nobody approves what they saved, and no program approves at all", async () => {
  const { ann, at, approve } = await twoPeople("own")
  const own = await approve(ann, 1)
  deepEqual([own.status, own.body.code], [409, "approval.own-work"])
  const token = await tokenWith(server.app, { owner, scopes: ["admin"], tenant: "own" })
  for (const call of [token.call, owner]) {
    const { status, body } = await call<Problem>("POST", `${at}/revisions/1/approve`)
    deepEqual([status, body.code], [403, "approval.not-a-person"])
  }
})

test("what a second person approved goes live; what is saved later needs an approval of its own", async () => {
  const { ann, bob, approve, publish, save } = await twoPeople("second")
  const approved = await approve(bob, 1)
  deepEqual(
    approved.body.approved.map(({ by }) => by),
    [bob.name],
  )
  equal((await publish(ann, 1)).status, 200)
  await save(ann, 1, "More")
  equal((await publish(ann, 2)).body.code, "flow.approval-needed")
  await approve(bob, 2)
  equal((await publish(bob, 2)).status, 200)
})

test("whoever saved between two publications is no second person, even for somebody else's last save", async () => {
  const { ann, bob, approve, publish, save } = await twoPeople("between")
  await save(bob, 1, "Bob's")
  await save(ann, 2, "Ann's")
  deepEqual((await approve(bob, 3)).body.code, "approval.own-work")
  const third = await signedIn(server.app, { owner, role: "publisher", tenant: "between" })
  equal((await approve(third, 3)).status, 200)
  equal((await publish(third, 3)).status, 200)
})

test("who else saved the draft is told before it is published", async () => {
  const { ann, bob, at, save } = await twoPeople("draft-by")
  await save(bob, 1, "Bob's")
  const draftBy = async (who: TestCaller) =>
    (await who.call<{ draftBy: string[] }>("GET", `${at}/history`)).body.draftBy
  deepEqual([await draftBy(ann), await draftBy(bob)], [[bob.name], [ann.name]])
})
