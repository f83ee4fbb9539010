import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { test } from "node:test"
import { createVault } from "./vault.ts"

const vault = createVault([randomBytes(32)])

test("what was sealed opens with the same key", () => {
  for (const text of ["", "hunter2", "\u{1F511} key", "x".repeat(100_000)]) {
    assert.equal(vault.open(vault.seal(text)), text)
  }
})

test("the same text is sealed differently each time, and shows nothing of itself", () => {
  const [one, two] = [vault.seal("hunter2"), vault.seal("hunter2")]
  assert.notEqual(one, two)
  assert.ok(!Buffer.from(one.split(".")[2] ?? "", "base64url").includes("hunter2"))
})

test("another key opens nothing", () => {
  assert.equal(createVault([randomBytes(32)]).open(vault.seal("hunter2")), undefined)
})

test("a sealed text that was changed anywhere does not open", () => {
  const sealed = vault.seal("hunter2")
  for (let place = 0; place < sealed.length - 1; place += 1) {
    const other = sealed[place] === "A" ? "B" : "A"
    assert.equal(vault.open(sealed.slice(0, place) + other + sealed.slice(place + 1)), undefined, `place ${place}`)
  }
})

test("a text that was sealed for a place opens there and nowhere else", () => {
  const sealed = vault.seal("hunter2", ["secret", "blue", "api"])
  assert.equal(vault.open(sealed, ["secret", "blue", "api"]), "hunter2")
  const others = [
    undefined,
    [],
    ["secret", "green", "api"],
    ["secret", "blue", "other"],
    ["connection", "blue", "api"],
    ["secret", "blue", "api", ""],
    ["secret", "blue,api"],
    ['secret","blue', "api"],
  ]
  for (const place of others) assert.equal(vault.open(sealed, place), undefined, JSON.stringify(place))
  assert.equal(vault.open(vault.seal("hunter2"), ["secret", "blue", "api"]), undefined)
})

test("the first key seals, and every key of the list opens what it has sealed", () => {
  const [first, second, third] = [randomBytes(32), randomBytes(32), randomBytes(32)]
  const sealed = createVault([second]).seal("hunter2", ["key", "a"])
  const rotated = createVault([first, second, third])
  assert.equal(rotated.open(sealed, ["key", "a"]), "hunter2")
  assert.ok(!rotated.isCurrent(sealed))
  const anew = rotated.seal("hunter2")
  assert.ok(rotated.isCurrent(anew))
  assert.equal(createVault([first]).open(anew), "hunter2")
  assert.equal(createVault([second, third]).open(anew), undefined)
})

test("a text that says it is of another key of the list does not open", () => {
  const [first, second] = [randomBytes(32), randomBytes(32)]
  const prefixOf = (sealed: string) => sealed.slice(0, sealed.lastIndexOf(".") + 1)
  const [ofFirst, ofSecond] = [createVault([first]).seal("hunter2"), createVault([second]).seal("hunter2")]
  const swapped = ofFirst.replace(prefixOf(ofFirst), prefixOf(ofSecond))
  assert.equal(createVault([first, second]).open(swapped), undefined)
})

test("tokens follow from the key that seals, whatever others are there", () => {
  const [fresh, old] = [randomBytes(32), randomBytes(32)]
  const token = createVault([old]).token("a")
  assert.equal(createVault([old, fresh]).token("a"), token)
  assert.notEqual(createVault([fresh, old]).token("a"), token)
  assert.equal(createVault([fresh, old]).token("a"), createVault([fresh]).token("a"))
})

test("what is no sealed text does not open", () => {
  for (const text of ["", "1", "1.", "hunter2", vault.seal("").slice(0, -1), vault.seal("").slice(0, 20)]) {
    assert.equal(vault.open(text), undefined, text)
  }
})

test("a token is the same for the same words and key, and for nothing else", () => {
  const token = vault.token("a", "b")
  assert.match(token, /^[\w-]{43}$/)
  assert.equal(vault.token("a", "b"), token)
  for (const other of [vault.token("ab"), vault.token("a", "b", ""), vault.token("", "ab"), vault.token("a,b")]) {
    assert.notEqual(other, token)
  }
  assert.notEqual(createVault([randomBytes(32)]).token("a", "b"), token)
})

test("a key of another length is refused", () => {
  assert.throws(() => createVault([randomBytes(16)]), /32 bytes/)
})
