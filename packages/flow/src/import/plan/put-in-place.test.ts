import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow } from "../../testing/sample-flow.ts"
import { putInPlace } from "./put-in-place.ts"

const put = (
  { category, type }: { category: string; type: string },
  target: Parameters<typeof putInPlace>[1]["target"],
  source: "gatewright/flow" | "pingam-frodo-single" = "gatewright/flow",
) => putInPlace(sampleFlow({ flow: { category, type } }), { source, target })

const messageOf = (placed: ReturnType<typeof put>): string | undefined =>
  placed.kind === "misplaced" ? `${placed.problem.code}: ${placed.problem.message}` : undefined

const login = { category: "authentication", type: "login" }
const onboarding = { category: "custom", type: "Onboarding" }

test("a file goes where it belongs, and where nobody says anything else", () => {
  for (const target of [{}, login, { category: "authentication" }, { type: "login" }, { category: "", type: " " }]) {
    assert.equal(put(login, target).kind, "placed")
  }
})

test("a mismatch names both sides, and tells where the file belongs (I1.7)", () => {
  const placed = put(login, { category: "self-service", type: "registration" })
  assert.equal(
    messageOf(placed),
    "import.mismatch: This file holds a Login flow of Authentication; it can't be added to Self Service Configurations, Registration.",
  )
  assert.deepEqual(placed.kind === "misplaced" && placed.belongsTo, login)
})

test("another type of the same category is a mismatch", () => {
  assert.equal(
    messageOf(put(login, { category: "authentication", type: "logout" })),
    "import.mismatch: This file holds a Login flow of Authentication; it can't be added to Authentication, Logout.",
  )
})

test("a category that is not here is told as that", () => {
  const placed = put(login, { category: "nope" })
  assert.equal(
    messageOf(placed),
    "import.mismatch: There is no category “nope” here. This file holds a Login flow of Authentication.",
  )
  assert.deepEqual(placed.kind === "misplaced" && placed.belongsTo, login)
  const here = { categories: [{ name: "nope", deletable: true, display: {} }], types: [] }
  const told = putInPlace(sampleFlow({ flow: login }), {
    source: "gatewright/flow",
    target: { category: "nope" },
    here,
  })
  assert.match(messageOf(told) ?? "", /^import.mismatch: This file holds a Login flow/)
})

test("without a type only the categories are compared", () => {
  assert.equal(
    messageOf(put({ category: "api", type: "api" }, { category: "self-service" })),
    "import.mismatch: This file holds an API flow of API; it can't be added to Self Service Configurations.",
  )
})

test("types of custom flows are compared as they are written; an empty one takes the file's", () => {
  assert.equal(put(onboarding, { category: "custom", type: "" }).kind, "placed")
  assert.equal(
    messageOf(put(onboarding, { category: "custom", type: "onboarding" })),
    "import.mismatch: This file holds an Onboarding flow of Custom; it can't be added to Custom, onboarding.",
  )
})

test("a file of a category that is not here is refused, without a way to where it belongs", () => {
  const nowhere = { category: "devices", type: "pairing" }
  assert.equal(
    messageOf(put(nowhere, {})),
    "import.unknown-type: This file holds a pairing flow of devices, and there is no such flow type here. Create the type, or choose another one.",
  )
  for (const target of [{}, login]) {
    const placed = put(nowhere, target)
    assert.deepEqual(placed.kind === "misplaced" && [placed.problem.code, placed.belongsTo, placed.definable], [
      "import.unknown-type",
      undefined,
      nowhere,
    ])
  }
})

test("a category and type that are not here are defined where somebody asks for it, as the file has them", () => {
  const categories = [{ name: "devices", color: "#0f7b6c", deletable: true, display: {} }]
  const pairing = sampleFlow({ flow: { category: "devices", type: "pairing" } })
  const placed = putInPlace(pairing, {
    source: "gatewright/bundle",
    target: { ofUnknownType: "create" },
    arriving: { categories, types: [] },
  })
  assert.deepEqual(placed, {
    kind: "placed",
    document: pairing,
    defines: { categories, types: [{ category: "devices", name: "pairing", deletable: true, display: {} }] },
  })
})

test("what can't be defined is refused, whoever asks for it", () => {
  for (const place of [
    { category: "authentication", type: "registration" },
    { category: "libraries", type: "helper" },
    { category: "Partner Care", type: "onboarding" },
  ]) {
    const placed = put(place, { ofUnknownType: "create" })
    assert.deepEqual(placed.kind === "misplaced" && [placed.problem.code, placed.definable], [
      "import.unknown-type",
      undefined,
    ])
  }
})

test("a flow of a type that is not here gets the type that somebody chose; one that is here never does", () => {
  const target = { ...onboarding, ofUnknownType: "move" as const }
  const placed = put({ category: "devices", type: "pairing" }, target)
  assert.deepEqual(placed.kind === "placed" && [placed.document.flow.category, placed.document.flow.type], [
    "custom",
    "Onboarding",
  ])
  assert.equal(messageOf(put(login, target))?.split(":")[0], "import.mismatch")
})

test("a flow of a type of one's own goes where it belongs, once that is here", () => {
  const here = { categories: [], types: [{ category: "admin", name: "merge", deletable: true, display: {} }] }
  const merge = sampleFlow({ flow: { category: "admin", type: "merge" } })
  assert.equal(putInPlace(merge, { source: "gatewright/flow", target: {}, here }).kind, "placed")
})

test("a journey of PingAM goes anywhere", () => {
  const placed = put(login, { category: "self-service", type: "registration" }, "pingam-frodo-single")
  assert.deepEqual(placed.kind === "placed" && [placed.document.flow.category, placed.document.flow.type], [
    "self-service",
    "registration",
  ])
})

test("a journey of PingAM takes the only type of a category, or the one that was guessed", () => {
  const libraries = put(login, { category: "libraries" }, "pingam-frodo-single")
  assert.equal(libraries.kind === "placed" && libraries.document.flow.type, "library")
  const guessed = put(login, { category: "authentication" }, "pingam-frodo-single")
  assert.equal(guessed.kind === "placed" && guessed.document.flow.type, "login")
})

test("a journey of PingAM needs a type where the category has several", () => {
  assert.equal(
    messageOf(put(login, { category: "custom" }, "pingam-frodo-single")),
    "import.type-needed: This file does not say what type of flow it holds. Choose a flow type of Custom.",
  )
  assert.equal(
    messageOf(put(login, { category: "admin", type: "login" }, "pingam-frodo-single")),
    "import.unknown-type: There is no flow type Admin, Login here. Choose another.",
  )
})
