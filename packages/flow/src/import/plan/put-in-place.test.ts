import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow } from "../../testing/sample-flow.ts"
import { putInPlace } from "./put-in-place.ts"

const put = (
  { category, type }: { category: string; type: string },
  target: { category?: string; type?: string },
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
    "import.unknown-type: This file holds a pairing flow of devices, and there is no such flow type here. Correct category and type in the file.",
  )
  const placed = put(nowhere, login)
  assert.deepEqual(
    [placed.kind === "misplaced" && placed.problem.code, "belongsTo" in placed],
    ["import.mismatch", false],
  )
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
