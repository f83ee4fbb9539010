import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type JsonObject, type ValueObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"

const settings: JsonObject = {
  username: "{{client.username}}",
  password: "{{client.password}}",
  attributes: [
    { name: "email", value: "{{client.email}}" },
    { name: "level", value: "{{ 2 }}" },
    { name: "nick", value: "{{client.nick}}" },
  ],
}
const ada = { username: "ada", password: new Secret("correct horse"), email: "ada@example.com" }

const create = (more: JsonObject = {}, client: ValueObject = ada, world = memoryPorts()) =>
  visitNode("users.create", { ...settings, ...more }, { client, world })

test("a user is created, pending, and becomes the user of the run", async () => {
  const { left, world, state } = await create()
  assert.equal(left, "success")
  const [user] = world.users.all()
  assert.deepEqual(user, {
    id: user?.id,
    username: "ada",
    status: "pending",
    attributes: { email: "ada@example.com", level: 2 },
  })
  assert.deepEqual(state.user, user)
})

test("a user is active at once where the node says so, and can sign in with the password", async () => {
  const { world } = await create({ autoActivate: true })
  const result = await world.ports.users.authenticate({
    binding: { by: "username", value: "ada", ignoreCase: false },
    password: new Secret("correct horse"),
  })
  assert.equal(result.kind, "authenticated")
})

test("a user name that is taken leaves by its own output, and so does an attribute", async () => {
  const world = memoryPorts()
  world.users.add({ username: "ada", attributes: { email: "first@example.com" } })
  const taken = await create({}, ada, world)
  assert.deepEqual(
    [taken.left, taken.said],
    ["usernameTaken", "This user name is already taken. Please choose another one."],
  )
  const attribute = await create({}, { ...ada, username: "eve", email: "first@example.com" }, world)
  assert.deepEqual([attribute.left, attribute.said], ["attributeTaken", "Another account already has this email."])
  assert.equal(world.users.all().length, 1)
})

test("without a user name nothing is created", async () => {
  const { left, world } = await create({}, { ...ada, username: "" })
  assert.equal(left, "failure")
  assert.equal(world.logs.at(-1)?.message, "The user name is empty, or not a text.")
  assert.deepEqual(world.users.all(), [])
})

test("a secret never becomes an attribute, however deep it lies", async () => {
  const { left, world } = await create({ attributes: [{ name: "all", value: "{{client}}" }] })
  assert.equal(left, "failure")
  assert.equal(world.logs.at(-1)?.message, "The attribute all would hold a secret, which attributes never do.")
  assert.deepEqual(world.users.all(), [])
})

test("the saved variable holds what was asked for, with the enrolment token as a secret", async () => {
  const { variables, world } = await create({ save: { variable: "created", attributes: ["email", "unknown"] } })
  const created = variables["created"] as ValueObject
  const { enrollId, ...rest } = created
  assert.deepEqual(rest, {
    id: world.users.all()[0]?.id,
    username: "ada",
    status: "pending",
    email: "ada@example.com",
    unknown: undefined,
  })
  assert.ok(enrollId instanceof Secret)
  const activated = await world.ports.users.activate({ key: "k", token: enrollId.reveal() })
  assert.equal(activated.kind, "activated")
})
