import assert from "node:assert/strict"
import { test } from "node:test"
import { compileCondition } from "./compile-condition.ts"
import { Secret } from "./secret.ts"

const variables = {
  user: { age: 30, name: "ann", roles: ["admin", "editor"], nothing: null, address: { city: "Rome" } },
  form: { password: new Secret("hush"), again: new Secret("hush") },
}

const testing = (source: string) => {
  const result = compileCondition(source)
  assert.ok(result.ok, result.ok ? "" : `${source}: ${result.message}`)
  return result.compiled.test({ variables, text: String })
}

const holds = (source: string) => assert.deepEqual(testing(source), { ok: true, value: true }, source)
const fails = (source: string, message: string) => assert.deepEqual(testing(source), { ok: false, message }, source)

test("numbers of JSON compare with the whole numbers that people write", () => {
  for (const source of [
    "user.age > 18",
    "user.age == 30",
    "user.age != 31",
    "30.0 == user.age",
    "user.age + 1 <= 31",
  ]) {
    holds(source)
  }
})

test("comparisons, logic and membership give what CEL says", () => {
  holds('user.name == "ann" && !(user.age < 18)')
  holds('"admin" in user.roles && !("guest" in user.roles)')
  holds('"city" in user.address')
  holds("user.nothing == null")
  holds('[1, "a"] == [1, "a"] && {"a": 1} == {"a": 1} && [1] != [2]')
  holds('user.name != 5 && user.name < "bob"')
  holds("7 % 4 == 3 && -user.age == -30")
})

test("the macros on lists give what CEL says", () => {
  holds('user.roles.exists(role, role == "admin")')
  holds("user.roles.all(role, role.size() > 3)")
  holds('user.roles.exists_one(role, role.startsWith("a"))')
  holds('user.roles.filter(role, role != "admin") == ["editor"]')
  holds('user.roles.map(role, role.toUpperCase()) == ["ADMIN", "EDITOR"]')
  holds('user.roles.map(role, role != "admin", role.size()) == [6]')
  holds('user.roles.exists(a, user.roles.exists(b, a + b == "admineditor"))')
  holds('user.address.exists(key, key == "city")')
})

test("a regular expression matches anywhere unless it has anchors", () => {
  holds('user.name.matches("n")')
  holds('!user.name.matches("^n")')
  holds('user.name.matches("^[a-z]+$")')
})

test("has() tells whether a path leads somewhere, however much of it is missing", () => {
  holds("has(user.age) && has(user.nothing) && !has(user.email) && !has(nobody.at.all) && has(user) && !has(nobody)")
})

test("a missing value is an error that says how to ask for it", () => {
  fails('user.email == "x"', "user.email has no value. Ask has(user.email) first if that may be so.")
  fails("user.vip", "user.vip has no value. Ask has(user.vip) first if that may be so.")
})

test("a side that decides makes a failure of the other side not matter", () => {
  holds('user.email == "x" || true')
  holds('user.age == 30 || user.email == "x"')
  assert.deepEqual(testing('user.email == "x" && false'), { ok: true, value: false })
})

test("a value that is neither true nor false is an error", () => {
  fails("user.age", "The condition must give true or false, and gives a number.")
  fails("user.age && true", "True or false is needed here, and this is a number.")
  fails("form.password", "The condition must give true or false, and gives a secret.")
})

test("kinds that have no order, and sums that have no meaning, are errors", () => {
  fails('user.age > "18"', "A number and a text have no order.")
  fails('[1] + 1 == "x"', "A list can't be added.")
  fails("user.age / 0 == 1", "A number can't be divided by zero.")
})

test("a secret is refused in every comparison", () => {
  const message = "A secret can be handed on, but not compared or changed."
  for (const source of [
    'form.password == "hush"',
    '"hush" != form.password',
    "form.password == form.again",
    'form.password in ["hush"]',
    '["hush"].exists(x, x == form.password)',
    '[form.password] == ["hush"]',
    '{"a": form.password} == {"a": "hush"}',
    'form.password < "i"',
    'form.password.startsWith("h")',
    'form.password + "" == "hush"',
    "int(form.password) == 1",
    "form.password ? true : false",
  ]) {
    fails(source, message)
  }
  fails("form.password.size() == 4", "A text, a list or an object has a size, and this is a secret.")
  fails('form.password.matches("h")', "Only a text can match a pattern, and this is a secret.")
  fails("form.password.length == 4", "A secret can be handed on, but not looked into.")
})

test("has() may ask for a secret", () => {
  holds("has(form.password)")
})

test("a fault is told with its offset", () => {
  assert.deepEqual(compileCondition(""), { ok: false, message: "There is no expression here.", offset: 0 })
  assert.deepEqual(compileCondition(" {{user.vip}}"), {
    ok: false,
    message: "A condition is written without {{ and }}.",
    offset: 1,
  })
  assert.deepEqual(compileCondition('user.name.matches("(")'), {
    ok: false,
    message: "This pattern can't be read: error parsing regexp: missing closing ): `(`.",
    offset: 18,
  })
})
