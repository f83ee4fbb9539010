import { deepEqual, equal, ok } from "node:assert/strict"
import { test } from "node:test"
import { writeFlow, type FlowDocument } from "@gatewright/flow"
import type { TestServer } from "../../../testing/test-server.ts"
import { bundleOf, filesOf, planCalls } from "./plan-calls.ts"
import { smallFlow } from "./small-flow.ts"

/** What happens when two people do something at once; the same on every store. */
export const raceContract = (server: () => TestServer): void => {
  const tenantOf = async (tenant: string) => {
    await server().services.store.tenants.create({ id: tenant, name: tenant })
    const calls = planCalls(server(), tenant)
    await calls.apply(filesOf(writeFlow(login)))
    return calls
  }
  const save = async (tenant: string, description: string) => {
    const { status, body } = await server().call<{ code: string; revision: number }>(
      "PUT",
      `/api/tenants/${tenant}/flows/flow_login/document`,
      { revision: 1, document: described(description) },
    )
    return { ...body, status }
  }

  test("of two people who save at once, one saves, and the other is told", async () => {
    const { flow } = await tenantOf("two-saves")
    const answers = await Promise.all([save("two-saves", "A"), save("two-saves", "B")])
    deepEqual(answers.map(({ status }) => status).toSorted(byNumber), [200, 409])
    equal(answers.find(({ status }) => status === 409)?.code, "flow.conflict")
    equal((await flow("flow_login")).revision, 2)
  })

  test("of two people who import onto the same flow at once, the second gets the plan as it is then", async () => {
    const { plan, applyHash, flow } = await tenantOf("two-imports")
    const [a, b] = [filesOf(writeFlow(described("A"))), filesOf(writeFlow(described("B")))]
    const [ofA, ofB] = [(await plan(a)).plan.hash, (await plan(b)).plan.hash]
    const answers = await Promise.all([applyHash(a, ofA), applyHash(b, ofB)])
    deepEqual(answers.map(({ status }) => status).toSorted(byNumber), [201, 409])
    const refused = answers.find(({ status }) => status === 409)
    equal(refused?.code, "plan.changed")
    const winner = (await flow("flow_login")).document.flow.description
    equal(refused?.plan.flows[0]?.diverged, false)
    ok(refused?.plan.flows[0]?.changes.some(({ label }) => typeof label === "string"))
    equal((await flow("flow_login")).revision, 2)
    ok(["A", "B"].includes(winner))
  })

  test("a save and a plan that is applied at once: one of them is told, and nothing is lost", async () => {
    const { plan, applyHash, flow } = await tenantOf("save-and-apply")
    for (let round = 0; round < 8; round += 1) {
      const { revision } = await flow("flow_login")
      const request = filesOf(writeFlow(described(`file ${round}`)))
      const { hash } = (await plan(request)).plan
      const saving = server().call<{ code: string }>("PUT", "/api/tenants/save-and-apply/flows/flow_login/document", {
        revision,
        document: described(`save ${round}`),
      })
      const [saved, applied] = await Promise.all([saving, applyHash(request, hash)])
      deepEqual([saved.status, applied.status].toSorted(byNumber).at(-1), 409)
      const now = await flow("flow_login")
      equal(now.revision, revision + 1)
      equal(now.document.flow.description, saved.status === 200 ? `save ${round}` : `file ${round}`)
    }
  })

  test("two plans over the same flows in another order both end", async () => {
    const { apply, plan, applyHash, flow } = await tenantOf("crossed")
    const flows = ["a", "b", "c", "d"].map((name) => smallFlow({ id: `flow_${name}` }))
    await apply(filesOf(bundleOf(flows)))
    const next = (description: string) =>
      flows.map((document) => ({ ...document, flow: { ...document.flow, description } }))
    const one = filesOf(bundleOf(next("one")))
    const two = filesOf(...next("two").toReversed().map(writeFlow))
    const [ofOne, ofTwo] = [(await plan(one)).plan.hash, (await plan(two)).plan.hash]
    const answers = await Promise.all([applyHash(one, ofOne), applyHash(two, ofTwo)])
    deepEqual(answers.map(({ status }) => status).toSorted(byNumber), [201, 409])
    const descriptions = await Promise.all(
      flows.map(async ({ flow: { id } }) => (await flow(id)).document.flow.description),
    )
    equal(new Set(descriptions).size, 1)
  })

  test("of two people who take a plan back at once, one does", async () => {
    const { apply, undo } = await tenantOf("two-undos")
    const { apply: applied } = await apply(filesOf(writeFlow(described("A"))))
    const answers = await Promise.all([undo(applied.id), undo(applied.id)])
    deepEqual(answers.map(({ status }) => status).toSorted(byNumber), [200, 409])
  })
}

const login = smallFlow({ id: "flow_login", name: "Login" })
const described = (description: string): FlowDocument => ({ ...login, flow: { ...login.flow, description } })
const byNumber = (a: number, b: number): number => a - b
