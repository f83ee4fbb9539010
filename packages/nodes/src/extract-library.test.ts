import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { apply, check, extractLibrary, newFlowId, newNodeId, type FlowDocument, writeFlow } from "@gatewright/flow"
import { catalogue } from "./definitions.ts"
import { compiled, play } from "./testing/play-flow.ts"

const examples = new URL("../../../examples/", import.meta.url)

const example = (name: string): FlowDocument =>
  JSON.parse(readFileSync(new URL(`${name}/${name}.flow.json`, examples), "utf8"))

const extracted = (document: FlowDocument, ids: readonly string[]) => {
  const edited = extractLibrary({
    document,
    catalogue,
    newId: newNodeId,
    ids,
    name: "Part",
    flowId: newFlowId(),
  })
  if ("problem" in edited) return edited
  assert.ok(edited.operation)
  const applied = apply(document, edited.operation)
  assert.ok("document" in applied, "problem" in applied ? applied.problem.message : "")
  return { ...edited, main: applied.document, inverse: applied.inverse }
}

const errorsIn = (document: FlowDocument): readonly string[] =>
  check(document, { catalogue })
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message)

test("any pair and any run of nodes of the examples becomes a library without new errors, or is refused with a reason", () => {
  let made = 0
  for (const name of readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const document = example(name.name)
    const before = new Set(errorsIn(document))
    const ids = document.flow.nodes.map(({ id }) => id)
    const selections = ids.flatMap((id, from) => [
      [id],
      ...ids.slice(from + 1).flatMap((other, more) => [[id, other], ids.slice(from, from + 2 + more)]),
    ])
    for (const selection of selections) {
      const result = extracted(document, selection)
      if ("problem" in result) {
        assert.match(result.problem.code, /^edit\.(?:not-one-library|nothing-selected)$/)
        continue
      }
      made += 1
      assert.deepEqual(errorsIn(result.library), [])
      assert.deepEqual(
        errorsIn(result.main).filter((message) => !before.has(message)),
        [],
      )
      const back = apply(result.main, result.inverse)
      assert.ok("document" in back)
      assert.equal(writeFlow(back.document), writeFlow(document))
    }
  }
  assert.ok(made > 100, `${made} libraries were made`)
})

const signIn = ["n_credentials", "n_authenticate", "n_wrong", "n_pending"]

test("a flow runs after an extraction as it did before", async () => {
  const result = extracted(example("login-with-password"), signIn)
  assert.ok("library" in result)
  const world = memoryPorts()
  world.users.add({ username: "ada", password: "right", status: "active", attributes: { email: "ada@example.com" } })
  world.users.add({ username: "eve", password: "right", status: "locked", attributes: { email: "eve@example.com" } })
  world.publish(compiled(result.library.flow))
  const form = await play(result.main.flow, { world })
  assert.equal(form.screen.title, "Sign in")
  const wrong = await form.answer("submit", { username: "ada", password: "wrong" })
  assert.ok(wrong.screen.elements.some(({ kind }) => kind === "notice"))
  const right = await wrong.answer("submit", { username: "ada", password: "right" })
  assert.equal(right.end?.outcome, "success")
  assert.ok(right.end.session)
  const locked = await (
    await play(result.main.flow, { world })
  ).answer("submit", { username: "eve", password: "right" })
  assert.equal(locked.end?.outcome, "failure")
})

test("the ways out become the ends of the library flow, and outputs of the call", () => {
  const document = example("login-with-password")
  const result = extracted(document, ["n_authenticate", "n_signedIn"])
  assert.ok("library" in result)
  assert.deepEqual(
    result.library.flow.nodes
      .filter(({ type }) => type.startsWith("flow.nested"))
      .map(({ type, name, settings }) => `${type} ${name} ${JSON.stringify(settings)}`)
      .toSorted(),
    [
      'flow.nestedCustomEnd Not confirmed yet {"output":"notConfirmedYet"}',
      'flow.nestedCustomEnd Wrong user name or password {"output":"wrongUserNameOrPassword"}',
      "flow.nestedFailure Nested Failure {}",
      "flow.nestedSuccess Nested Success {}",
    ],
  )
  const [call] = result.select
  assert.deepEqual(
    result.main.flow.links
      .filter(({ from, to }) => from === call || to === call)
      .map(({ from, output, to }) => (from === call ? `${output} > ${to}` : `${from}.${output}`))
      .toSorted(),
    [
      "failure > n_refused",
      "n_credentials.submit",
      "nestedFailure > n_refused",
      "nestedSuccess > n_signedIn",
      "notConfirmedYet > n_pending",
      "wrongUserNameOrPassword > n_wrong",
    ],
  )
  assert.equal(result.notice, "“Signed in” stays here, for library flows don't run it.")
})

test("the library flow notes the variables that it shares with the flow that calls it", () => {
  const result = extracted(example("login-with-password"), ["n_wrong"])
  assert.ok("library" in result)
  assert.match(result.library.flow.description, /^Sets [a-z]+ for it\.$/i)
})

test("a selection that is entered at several nodes is refused, and so is one without a beginning or a name", () => {
  const document = example("login-with-password")
  const several = extracted(document, ["n_credentials", "n_wrong"])
  assert.ok("problem" in several)
  assert.equal(
    several.problem.message,
    "A run enters the selection at several nodes: “Credentials” and “Wrong user name or password”. A library flow has one Start, so select nodes that are entered at one of them alone.",
  )
  const none = extracted(document, ["n_start", "n_signedIn"])
  assert.equal("problem" in none && none.problem.code, "edit.nothing-selected")
  const nameless = extractLibrary({
    document,
    catalogue,
    newId: newNodeId,
    ids: signIn,
    name: " ",
    flowId: newFlowId(),
  })
  assert.equal("problem" in nameless && nameless.problem.message, "A library flow needs a name. Enter one.")
})
