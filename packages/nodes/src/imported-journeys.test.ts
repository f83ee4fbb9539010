import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { memoryPorts, type MemoryWorld } from "@gatewright/engine/testing"
import {
  cardSize,
  categories,
  check,
  outputsOf,
  placeFlow,
  readPingAm,
  type FlowDocument,
  type JsonObject,
} from "@gatewright/flow"
import { catalogue } from "./definitions.ts"
import { compiled, play, type Play } from "./testing/play-flow.ts"

// What the import of PingAM journeys makes runnable fits the nodes here, and does what the journey did.

const folder = new URL("../../flow/fixtures/pingam/", import.meta.url)

const read = (json: JsonObject): readonly FlowDocument[] => {
  const result = readPingAm(json)
  assert.equal(result?.kind, "flows")
  return [result.main, ...result.libraries, ...result.others]
}

const imported = (file: string): readonly FlowDocument[] =>
  read(JSON.parse(readFileSync(new URL(file, folder), "utf8")))

const documents = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap(imported)

const success = "70e691a5-1e33-4ac3-a356-e7b6d60d92e0"
const failure = "e301438c-0bd0-429c-ab0c-66126501069a"

/** Problems that nobody can mend but who wrote the journey, or that say what is missing here. */
const expected = /^check\.(?:unknown-node|dangling-link|unreachable-node|loop-without-screen)$/

test("the checks have nothing against nodes that became runnable: their settings fit, their outputs are there", () => {
  const places = categories.flatMap(({ id, types }) =>
    [...types, ...(id === "custom" ? ["onboarding"] : [])].map((type) => ({ category: id, type })),
  )
  for (const document of documents) {
    for (const place of places) {
      const placed = placeFlow(document, place)
      const errors = check(placed, { catalogue }).filter(({ severity }) => severity === "error")
      const others = errors.filter(({ code }) => !expected.test(code))
      assert.deepEqual(others, [], `${document.flow.name} in ${place.category}/${place.type}`)
    }
  }
})

test("the nodes that can become runnable are tried by these journeys", () => {
  const types = documents.flatMap(({ flow }) => flow.nodes).map(({ type }) => type)
  assert.deepEqual([...new Set(types.filter((type) => !type.startsWith("pingam.")))].toSorted(), [
    "flow.endFailure",
    "flow.endSuccess",
    "flow.executeNested",
    "flow.nestedFailure",
    "flow.nestedSuccess",
    "flow.start",
    "frontend.form",
    "frontend.message",
    "users.authenticate",
  ])
})

test("every card gets the room that its outputs take, wherever the journey is put", () => {
  const below = (node: JsonObject, body: JsonObject): readonly [FlowDocument, string] => {
    const [document] = read({
      trees: {
        Journey: {
          tree: {
            staticNodes: { startNode: { x: 900, y: 0 } },
            nodes: { upper: { ...node, x: 0, y: 0 }, lower: { nodeType: "Other", x: 0, y: 10 } },
          },
          nodes: { upper: body, lower: {} },
        },
      },
    })
    assert.ok(document)
    return [document, "n_upper"]
  }
  const [started] = read({
    tree: { staticNodes: { startNode: { x: 0, y: 0 } }, nodes: { lower: { nodeType: "Other", x: 0, y: 10 } } },
  })
  assert.ok(started)
  const drawn = [
    [started, "n_startNode"] as const,
    below({ nodeType: "UsernameCollectorNode", connections: { outcome: success } }, {}),
    below({ nodeType: "MessageNode", connections: {} }, { message: { en: "Welcome." } }),
    below({ nodeType: "InnerTreeEvaluatorNode", connections: {} }, { tree: "Inner" }),
    below({ nodeType: "DataStoreDecisionNode", connections: {} }, {}),
    below({ nodeType: "Unknown", connections: { a: success, b: failure } }, { _outcomes: [{ id: "c" }] }),
  ]
  for (const [document, id] of drawn) {
    const { flow, layout } = placeFlow(document, { category: "authentication", type: "login" })
    const node = flow.nodes.find((each) => each.id === id)
    assert.ok(node)
    const links = flow.links.filter(({ from }) => from === id)
    const outputs = outputsOf({ node, catalogue, place: flow, links }).length
    assert.ok(outputs > 0)
    assert.equal(layout.nodes["n_lower"]?.y, cardSize({ outputs }).height + 24, node.type)
  }
})

const withAda = (): MemoryWorld => {
  const world = memoryPorts()
  world.users.add({ username: "ada", password: "right", status: "active" })
  return world
}

const answered = (form: Play, password: string): Promise<Play> => form.answer("outcome", { username: "ada", password })

test("a login journey asks for user name and password, and signs in or fails as it did", async () => {
  const [login] = imported("legacy-innernodes.single.json")
  assert.ok(login)
  const begin = () => play(login.flow, { world: withAda() })
  const right = await answered(await begin(), "right")
  assert.equal(right.end?.outcome, "success")
  assert.ok(right.end.session)
  assert.equal((await answered(await begin(), "wrong")).end?.outcome, "failure")
})

test("a journey in a journey works on the same data and goes on where it ended", async () => {
  const documentsOfTwo = read({
    trees: {
      Outer: {
        tree: {
          entryNodeId: "u",
          nodes: {
            u: { nodeType: "UsernameCollectorNode", connections: { outcome: "inner" } },
            inner: { nodeType: "InnerTreeEvaluatorNode", connections: { true: "welcome", false: failure } },
            welcome: { nodeType: "MessageNode", connections: { true: success, false: failure } },
          },
        },
        nodes: {
          u: {},
          inner: { tree: "Ask for the password" },
          welcome: { message: { en: "Welcome.", fr: "Bienvenue." }, messageYes: { en: "Go on" }, messageNo: {} },
        },
      },
      "Ask for the password": {
        tree: {
          entryNodeId: "p",
          nodes: {
            p: { nodeType: "PasswordCollectorNode", connections: { outcome: "check" } },
            check: { nodeType: "DataStoreDecisionNode", connections: { true: success, false: "p" } },
          },
        },
        nodes: { p: {}, check: {} },
      },
    },
  })
  const [outer, inner] = documentsOfTwo
  assert.ok(outer && inner)
  const world = withAda()
  world.publish(compiled(inner.flow))
  const name = await play(outer.flow, { world, acceptLanguage: "fr" })
  const password = await name.answer("outcome", { username: "ada" })
  const again = await password.answer("outcome", { password: "wrong" })
  assert.equal(again.end, undefined)
  const welcome = await again.answer("outcome", { password: "right" })
  assert.match(JSON.stringify(welcome.screen), /Bienvenue\./)
  assert.equal((await welcome.answer("true")).end?.outcome, "success")
})
