import assert from "node:assert/strict"
import { test } from "node:test"
import { compileTemplate } from "./compile-template.ts"
import { Secret } from "./secret.ts"
import type { Value, Variables } from "./value.ts"

const variables: Variables = {
  user: { name: " Ann ", age: 30, score: 1.5, vip: true, roles: ["admin", "editor"], nothing: null },
  form: { username: "ann", password: new Secret("hush") },
}

const compiled = (source: string) => {
  const result = compileTemplate(source)
  assert.ok(result.ok, result.ok ? "" : result.message)
  return result.compiled
}

const render = (source: string, texts: Readonly<Record<string, string>> = {}) =>
  compiled(source).render({ variables, text: (key) => texts[key] ?? key })

const same = (pairs: Readonly<Record<string, string>>) => {
  for (const [source, expected] of Object.entries(pairs)) assert.equal(render(source), expected, source)
}

test("a text without expressions is itself", () => {
  same({ "": "", Hello: "Hello", "{ } }} $t x)t$ {": "{ } }} $t x)t$ {" })
})

test("expressions are replaced by their values, and what stands around them stays", () => {
  same({ "Dear {{form.username}}, {{ user.age }} years": "Dear ann, 30 years" })
})

test("whole numbers are written without a fraction, truth values and nothing as people expect", () => {
  same({ "{{3}}": "3", "{{user.score}}": "1.5", "{{user.vip}}": "true", "{{user.nothing}}": "", "{{6 / 4}}": "1.5" })
})

test("lists and objects are written as JSON", () => {
  same({ "{{user.roles}}": '["admin","editor"]', "{{ {'a': [1]} }}": '{"a":[1]}' })
})

test("a missing variable or path is an empty text, alone and in an expression", () => {
  same({ "[{{nobody}}]": "[]", "[{{user.no.such.path}}]": "[]", "{{'Hi ' + user.nickname}}": "Hi " })
})

test("an expression that fails renders as nothing", () => {
  same({ "[{{user.roles.trim()}}]": "[]", "[{{1 / 0}}]": "[]" })
})

test("the methods on texts chain", () => {
  same({
    "{{user.name.trim().toUpperCase()}}": "ANN",
    "{{'ABC'.toLowerCase().slice(1)}}": "bc",
    "{{'abcdef'.slice(-3, -1)}}": "de",
    "{{'abcdef'.substring(1, 3)}}": "bc",
    "{{'a-b-c'.split('-').join('+')}}": "a+b+c",
    "{{'b'.concat('c', 1).prepend('a')}}": "abc1",
  })
})

test("replace takes its search literally and replaces it everywhere", () => {
  same({ "{{'a.b.c'.replace('.', '$&')}}": "a$&b$&c", "{{'abc'.replace('', 'x')}}": "abc" })
})

test("braces and quotation marks inside an expression don't end it", () => {
  same({ "{{ {'a': {'b': 'x'}}.a.b }}!": "x!", "{{ '}}' }}": "}}", '{{ "it\'s }}" }}': "it's }}", "{{ '{{' }}": "{{" })
})

test("has() and the ternary operator choose what is shown", () => {
  same({ "{{has(user.nickname) ? user.nickname : 'friend'}}": "friend", "{{has(user.age) ? 'yes' : 'no'}}": "yes" })
})

test("a secret is never written, nor a part of one, nor one inside an object", () => {
  same({
    "[{{form.password}}]": "[]",
    "{{form}}": '{"username":"ann"}',
    "[{{'x' + form.password}}]": "[]",
    "[{{string(form.password)}}]": "[]",
    "[{{form.password.size()}}]": "[]",
    "{{[form.password]}}": "[null]",
  })
})

test("$t()t$ gives the words of its key", () => {
  assert.equal(render("$t(words.title)t$ – $t( words.none )t$", { "words.title": "Welcome" }), "Welcome – words.none")
})

test("words may hold expressions, but no further texts", () => {
  assert.equal(render("$t(a)t$", { a: "Dear {{form.username}} $t(b)t$", b: "no" }), "Dear ann b")
})

test("words with an expression that can't be read are shown as they are", () => {
  assert.equal(render("$t(a)t$", { a: "{{ 1 + }}" }), "{{ 1 + }}")
})

test("a template tells the variables and texts that it reads", () => {
  const { reads } = compiled(
    "{{user.roles.filter(r, r == form.role)}} {{user['name'].trim()}} {{list[0].x}} {{has(a.b)}} $t(k)t$ {{user.name}}",
  )
  assert.deepEqual(reads, {
    variables: ["user.roles", "form.role", "user.name", "list", "a.b"],
    opened: ["user.roles", "form.role", "user.name", "list"],
    texts: ["k"],
  })
})

test("a fault is told with a sentence and its offset in the template", () => {
  const faults: Readonly<Record<string, readonly [string, number]>> = {
    "ab {{ 1 + }}": ["The expression ends too early.", 10],
    "ab {{ 1": ["The expression that begins with {{ is not closed by }}.", 3],
    "ab $t(x": ["The text key that begins with $t( is not closed by )t$.", 3],
    "{{}}": ["There is no expression here.", 2],
    "$t()t$": ["$t()t$ needs the key of a text.", 3],
    "{{ a b }}": ["Unexpected character: 'b'.", 5],
    "{{ (a }}": ["Expected ), got the end.", 6],
    "{{ 'a }}": ["The expression that begins with {{ is not closed by }}.", 0],
    "{{ a.trimm() }}": ["There is no .trimm(). Did you mean .trim()?", 3],
    "{{ sise(a) }}": ["There is no sise(). Did you mean size()?", 3],
    "{{ a.slice() }}": ["slice() takes 1 to 2 values in its brackets.", 3],
    "{{ 99999999999999999999 }}": ["This number is too large.", 3],
    "{{ b'a' }}": ["Bytes and unsigned numbers are not part of this language.", 3],
    "{{ cel.bind(x, 1, x) }}": [
      "There is no .bind(). There are .trim(), .toLowerCase(), .toUpperCase(), .slice(), .substring(), .replace(), .split(), .concat(), .prepend(), .contains(), .startsWith(), .endsWith(), .indexOf(), .size(), .join(), .all(), .exists(), .exists_one(), .filter(), .map(), .matches().",
      3,
    ],
  }
  for (const [source, [message, offset]] of Object.entries(faults)) {
    assert.deepEqual(compileTemplate(source), { ok: false, message, offset }, source)
  }
})

test("the order of the variables does not matter, nor who evaluated before", () => {
  const template = compiled("{{list.map(x, x + 1)}}")
  const at = (list: Value) => template.render({ variables: { list }, text: String })
  assert.deepEqual([at([1]), at([2, 3]), at([1])], ["[2]", "[3,4]", "[2]"])
})

test("what expressions and texts give is escaped where the scope says how, and the template's own words are not", () => {
  const template = compiled("<b>{{name}}</b> $t(bye)t$")
  const scope = { variables: { name: "<i>" }, text: () => "<u>{{name}}</u>", escape: (text: string) => `[${text}]` }
  assert.equal(template.render(scope), "<b>[<i>]</b> [<u><i></u>]")
})
