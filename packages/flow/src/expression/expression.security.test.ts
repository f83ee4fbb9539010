import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { threadTime } from "../testing/thread-time.ts"
import { compileCondition } from "./compile-condition.ts"
import { compileTemplate } from "./compile-template.ts"
import { compileValue } from "./compile-value.ts"
import { Secret } from "./secret.ts"

const variables = {
  user: { name: "ann", roles: ["a", "b"], age: 30 },
  form: { password: new Secret("hush-hush") },
  list: Array.from({ length: 1000 }, (_, index) => index),
  long: "a".repeat(100_000),
}
const scope = { variables, text: (key: string) => key }

const words = [
  ..."user form list long name roles age password constructor __proto__ prototype toString has size matches map".split(
    " ",
  ),
  ..."exists all filter trim replace split join concat x y true null in".split(" "),
  ...". . . ( ) ( ) [ ] { } , : ? + - * / % == != < && || ! ' \" 1 0 2.5 '' 'a' '(a*)*$' {{ }} $t( )t$ // \\ \n r' b'".split(
    " ",
  ),
]
const source = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
)

const run = (source: string): readonly unknown[] => {
  const template = compileTemplate(source)
  const inBraces = compileTemplate(`{{${source}}}`)
  const value = compileValue(`{{${source}}}`)
  const condition = compileCondition(source)
  return [
    template.ok && template.compiled.render(scope),
    inBraces.ok && inBraces.compiled.render(scope),
    value.ok && value.compiled.evaluate(scope),
    condition.ok && condition.compiled.test(scope),
  ]
}

test("no source throws, and every fault lies inside its source", () => {
  fc.assert(
    fc.property(source, (source) => {
      run(source)
      for (const compile of [compileTemplate, compileValue, compileCondition]) {
        const result = compile(source)
        assert.ok(result.ok || (result.offset >= 0 && result.offset <= source.length))
      }
    }),
    { numRuns: 3000 },
  )
})

test("no source gives anything but JSON and secrets, or prints a secret", () => {
  fc.assert(
    fc.property(source, (source) => {
      const [, text, value] = run(source)
      assert.ok(!String(text).includes("hush-hush"))
      assert.ok(onlyValues(value))
    }),
    { numRuns: 3000 },
  )
})

const onlyValues = (value: unknown): boolean => {
  if (value === null || value instanceof Secret) return true
  if (Array.isArray(value)) return value.every(onlyValues)
  if (typeof value !== "object") return ["string", "number", "boolean"].includes(typeof value)
  return Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(onlyValues)
}

const names = [...Object.getOwnPropertyNames(Object.prototype), "length", "caller", "arguments", "prototype", "at"]
const targets = ["user", "user.name", "user.age", "user.roles", "form.password", "[]", "{}", "'x'", "1", "true"]

test("no name of a prototype can be read from any kind of value, with a dot or in brackets", () => {
  for (const target of targets) {
    for (const name of names) {
      for (const source of [`${target}.${name}`, `${target}["${name}"]`, `${target}['${name}'.trim()]`]) {
        const value = compileValue(`{{${source}}}`)
        assert.equal(value.ok ? value.compiled.evaluate(scope) : null, null, source)
      }
    }
  }
})

test("no name of a prototype is a variable or a function", () => {
  for (const name of names) {
    const value = compileValue(`{{${name}}}`)
    assert.equal(value.ok ? value.compiled.evaluate(scope) : null, null, name)
    for (const call of [`${name}(1)`, `user.${name}()`, `user.roles.${name}(x, x)`, `'x'.${name}('y')`]) {
      assert.equal(compileValue(`{{${call}}}`).ok, false, call)
    }
  }
})

test("a key named like the prototype is refused in an object", () => {
  for (const key of ["'__proto__'", "'__pro' + 'to__'"]) {
    const value = compileValue(`{{ {${key}: {'admin': true}} }}`)
    assert.equal(value.ok && value.compiled.evaluate(scope), null)
  }
})

test("an object that hides what it is, is read like any other", () => {
  const hostile = JSON.parse('{"constructor":{"name":"Secret"},"toString":1,"__proto__":{"x":1},"valueOf":null}')
  const template = compileTemplate("{{v.constructor.name}} {{v.toString}} {{v == v}} {{v}}")
  assert.ok(template.ok)
  const text = template.compiled.render({ variables: { v: hostile }, text: String })
  assert.equal(text, `Secret 1 true ${JSON.stringify(hostile)}`)
})

/** What a short expression could do at worst; each must be over long before a person notices. */
const bombs: Readonly<Record<string, string>> = {
  "seven nested macros":
    "list.all(a, list.all(b, list.all(c, list.all(d, list.all(e, list.all(f, list.all(g, a+g >= 0)))))))",
  "a wide body in a macro": `list.map(a, list.map(b, [${"a+b,".repeat(90)}1]))`,
  "chained replacements": `'a'${".replace('a', 'aaaaaaaaaaaaaaaa')".repeat(40)}`,
  "doubling lists": `[[1]]${".map(x, x + x)".repeat(100)}`,
  "a list of itself, again and again": `[1]${".map(x, [x, x])".repeat(100)}`,
  "a comparison of lists of themselves": `[1]${".map(x, [x, x])".repeat(60)} == [1]${".map(y, [y, y])".repeat(60)}`,
  "joined text of a text": "list.map(x, long).join(long).split('')",
  "a regular expression that backtracks": "long.slice(0, 9999).matches('^(a+)+$b')",
  "a regular expression that unfolds": "user.name.matches('((a{1,100}){1,100}){1,100}')",
  "a regular expression for each item": "list.all(x, long.slice(0, 9999).matches('(a|aa|aaa)*b') || true)",
  "a long chain of terms": Array.from({ length: 400 }, () => "1").join("+"),
  "deep brackets": `${"(".repeat(900)}1${")".repeat(900)}`,
  "many signs": `${"!".repeat(1900)}true`,
  "many minus signs": `${"-".repeat(1900)}1`,
  "sorting through long texts": "list.exists(x, long == long + '1')",
}

for (const [name, bomb] of Object.entries(bombs)) {
  test(`${name} costs little time and gives little text`, () => {
    const start = threadTime()
    const [, text] = run(bomb)
    assert.ok(String(text).length < 20_000_000)
    assert.ok(threadTime() - start < 1000, `took ${threadTime() - start} ms`)
  })
}

test("all expressions of a template share one bound", () => {
  const start = threadTime()
  const template = compileTemplate("{{list.all(a, list.all(b, a + b >= 0))}}{{[list, list]}}".repeat(500))
  assert.ok(template.ok)
  assert.ok(template.compiled.render(scope).length < 20_000_000)
  assert.ok(threadTime() - start < 1000, `took ${threadTime() - start} ms`)
})

test("a template of a million braces is refused or rendered at once", () => {
  const start = threadTime()
  run("{{".repeat(500_000))
  run("$t(".repeat(300_000))
  run("{{'".repeat(300_000))
  run("{{1}}".repeat(20_000))
  assert.ok(threadTime() - start < 3000)
})
