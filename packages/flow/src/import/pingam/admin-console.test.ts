import assert from "node:assert/strict"
import { test } from "node:test"
import type { JsonObject } from "../../document/json.ts"
import type { FlowNode } from "../../document/node.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { pingAmFixture } from "../../testing/ping-am-files.ts"
import type { ReadFlows } from "../read-result.ts"
import { readPingAm } from "./read-ping-am.ts"

const json = pingAmFixture("admin-console.json")

const read = (): ReadFlows => {
  const result = readPingAm(json)
  assert.equal(result?.kind, "flows")
  return result
}

const { main, libraries, others, source, understood, problems } = read()

const named = (name: string): FlowNode => {
  const node = [main, ...libraries].flatMap(({ flow }) => flow.nodes).find((each) => each.name === name)
  assert.ok(node, name)
  return node
}

const leaving = (name: string): readonly string[] =>
  main.flow.links
    .filter(({ from }) => from === named(name).id)
    .map(({ output, to }) => `${output} → ${main.flow.nodes.find(({ id }) => id === to)?.name ?? "nowhere"}`)

test("the first journey that was selected is the main one, what it calls a library, the rest can be chosen", () => {
  assert.equal(source, "pingam-admin-export")
  assert.deepEqual([main.flow.name, main.flow.category, main.flow.type], ["Sign in", "authentication", "login"])
  assert.deepEqual(
    libraries.map(({ flow }) => [flow.name, flow.category, flow.type]),
    [["Step up by mail", "libraries", "library"]],
  )
  assert.deepEqual(
    others.map(({ flow }) => [flow.name, flow.category, flow.type]),
    [["Password change", "self-service", "update-password"]],
  )
})

test("a page of a user name and a password becomes a form, with its words as texts in both languages", () => {
  const { type, settings } = named("Login page")
  assert.equal(type, "frontend.form")
  assert.deepEqual(settings["elements"], [
    { kind: "text", text: "$t(loginPage.pageDescription1)t$" },
    {
      kind: "link",
      href: "/{{flow.tenant}}/flow/flow_pingam-Register",
      label: "$t(loginPage.pageDescription2)t$",
    },
    { kind: "field", name: "username", label: "User name", required: true, autocomplete: "username" },
    {
      kind: "field",
      name: "password",
      type: "password",
      label: "Password",
      required: true,
      autocomplete: "current-password",
    },
    { kind: "button", id: "outcome", label: "Next" },
  ])
  assert.deepEqual(main.flow.texts.languages["fr"]?.["loginPage"], {
    pageHeader: "Connexion",
    pageDescription1: "Bienvenue dans la boutique.",
    pageDescription2: "Nouveau ici ?",
  })
})

test("outcomes that had several reasons leave by an output for each", () => {
  assert.equal(named("Check password").type, "users.authenticate")
  assert.deepEqual(leaving("Check password"), [
    "success → Ask the gateway",
    "wrongPassword → Login page",
    "userNotFound → Login page",
    "userPending → Login page",
    "userLocked → Login page",
  ])
})

test("a message becomes a message, with the usual words where the file has none", () => {
  const { type, settings } = named("Welcome back")
  assert.equal(type, "frontend.message")
  assert.deepEqual(settings["buttons"], [
    { id: "true", label: "$t(welcomeBack.messageYes)t$", variant: "primary" },
    { id: "false", label: "No", variant: "secondary" },
  ])
})

test("a journey that is called becomes a reference to the library flow of the same file", () => {
  const id = libraries[0]?.flow.id
  assert.match(id ?? "", /^flow_pingam-Step-up-by-mail:[0-9a-f]{24}$/)
  assert.deepEqual(named("Step up").settings, { flow: { $flow: id, type: "library", name: "Step up by mail" } })
  assert.deepEqual(leaving("Step up"), ["nestedSuccess → End Success", "nestedFailure → End Failure"])
})

test("a scripted decision becomes a placeholder with its outcomes and the source as people wrote it (SPEC 8.4)", () => {
  const { type, outputs, settings } = named("Ask the gateway")
  assert.equal(type, "pingam.ScriptedDecisionNode")
  assert.deepEqual(outputs, [
    { id: "step up", label: "step up" },
    { id: "go on", label: "go on" },
  ])
  const script = settings["script"] as { readonly source: string; readonly encoding: string }
  assert.match(script.source, /^\/\*\n \* Looks at the risk/)
  assert.equal(script.encoding, "base64")
  const other = named("Send a code").settings["script"] as { readonly source: string }
  assert.equal(other.source.split("\n")[0], 'logger.message("Sending a code – über die zentrale Stelle 🔑");')
})

test("a page with a part that can't run here keeps its parts in their order", () => {
  const { type, children, settings, outputs } = named("Enter the code")
  assert.equal(type, "pingam.PageNode")
  assert.deepEqual(
    children?.map((child) => [child.type, child.name, child.settings]),
    [["pingam.OneTimePasswordCollectorDecisionNode", "Code", { passwordExpiryTime: 5 }]],
  )
  assert.equal(settings["pageHeader"], "$t(enterTheCode.pageHeader)t$")
  assert.deepEqual(
    outputs?.map(({ id }) => id),
    ["true", "false"],
  )
})

test("the beginning and the ends are nodes of ours, with the places that the file says, and of a library in a library", () => {
  assert.deepEqual(leaving("Start"), ["notAuthenticated → Login page", "alreadyAuthenticated → Login page"])
  const { places } = main.layout["x-pingam"] as { readonly places: JsonObject }
  assert.deepEqual(places[named("Start").id], { x: 70, y: 120 })
  assert.deepEqual(
    libraries[0]?.flow.nodes.filter(({ type }) => type.startsWith("flow.")).map(({ type }) => type),
    ["flow.start", "flow.nestedSuccess", "flow.nestedFailure"],
  )
  assert.deepEqual(libraries[0].flow.links[0]?.output, "next")
})

test("nodes that nothing leads to, outcomes without a connection and connections that lead nowhere stay", () => {
  assert.deepEqual(leaving("Left over"), ["Reject → End Failure"])
  assert.deepEqual(
    named("Left over").outputs?.map(({ id }) => id),
    ["Retry", "Reject"],
  )
  assert.deepEqual(leaving("Settings page"), ["outcome → nowhere"])
})

test("annotations become sticky notes: those of a node above it, the others where they stood to the rest", () => {
  const [above, apart] = main.layout.notes
  const page = main.layout.nodes[named("Login page").id]
  const start = main.layout.nodes[named("Start").id]
  assert.ok(above && apart && page && start)
  assert.equal(above.text, "Both fields are asked for at once.")
  assert.ok(above.x === page.x && above.y + above.height < page.y)
  assert.equal(apart.text, "Customers come here from the shop.")
  assert.ok(apart.x < start.x && apart.y > start.y)
})

test("categories become tags, and the description is the flow's", () => {
  assert.deepEqual(main.flow.tags, ["Authentication", "Customers"])
  assert.equal(main.flow.description, "Signs customers in, and asks for more where the gateway sees a risk.")
})

test("the count of understood types tells nodes that run here from placeholders", () => {
  const counts = understood.map(({ type, count, becomes }) => `${count} ${type} ${becomes ?? "placeholder"}`)
  assert.deepEqual(counts, [
    "2 RetryLimitDecisionNode placeholder",
    "2 ScriptedDecisionNode placeholder",
    "1 ChangePasswordNode placeholder",
    "1 DataStoreDecisionNode users.authenticate",
    "1 InnerTreeEvaluatorNode flow.executeNested",
    "1 MessageNode frontend.message",
    "1 OneTimePasswordCollectorDecisionNode placeholder",
    "1 PageNode frontend.form",
    "1 PageNode placeholder",
    "1 PasswordCollectorNode frontend.form",
    "1 SetSuccessUrlNode placeholder",
    "1 UsernameCollectorNode frontend.form",
  ])
})

test("what a person should know is said with the place in the file", () => {
  assert.deepEqual(
    problems.map(({ code, at }) => [code, at?.nodeName, at?.pointer]),
    [["pingam.link-to-journey", "Login page", "/trees/Sign in/tree/nodes/00000001-1111-4222-8333-000000000001"]],
  )
})

test("no name of a person or a host and no time comes into the files", () => {
  const text = [main, ...libraries, ...others].map(writeFlow).join("\n")
  assert.doesNotMatch(text, /somebody|tenant\.example\.com|2026-05-15|1700000000000/)
  assert.deepEqual(main["x-pingam"], {
    meta: {
      exportTool: "platform-admin ui tree export",
      exportToolVersion: "1.1",
      innerTreesIncluded: ["Step up by mail"],
      treesSelectedForExport: ["Sign in", "Password change"],
    },
  })
})

test("a script that no node uses and a mail template stay with their journey", () => {
  assert.deepEqual((main.flow["x-pingam"] as { readonly scripts: unknown }).scripts, {
    "aaaaaaaa-0000-4000-8000-000000000002": {
      name: "helpers",
      language: "JAVASCRIPT",
      context: "LIBRARY",
      evaluatorVersion: "2.0",
      source: "// Used by other scripts.\nexports.answer = 42;",
      encoding: "lines",
    },
  })
  assert.match(JSON.stringify(libraries[0]?.flow["x-pingam"]), /emailTemplate\/code/)
})
