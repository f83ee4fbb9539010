import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { compileTemplate, type ValueObject } from "@gatewright/flow"
import { address, hasLiteralHost, isOwnPath } from "./address.ts"

/** Renders as the engine does. */
const render = (template: string, variables: ValueObject = {}) =>
  address(
    {
      text: (source, options) => {
        const compiled = compileTemplate(source)
        const scope = { variables, text: (key: string) => key, escape: options?.escape ?? String }
        return compiled.ok ? compiled.compiled.render(scope) : compiled.message
      },
    },
    template,
  )

test("values after the host are encoded, so that none adds a segment or a parameter", () => {
  assert.equal(
    render("https://api.example.com/u/{{a}}?q={{b}}", { a: "x/y?z", b: "1&admin=true" }),
    "https://api.example.com/u/x%2Fy%3Fz?q=1%26admin%3Dtrue",
  )
})

test("whatever the values are, host, segments and parameters stay those of the template", () => {
  const text = fc.string({ unit: "binary" })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const rendered = render("https://api.example.com/u/{{a}}/end?q={{b}}", { a, b })
      if (rendered === undefined) return assert.match(a, /^(\.|%2e){1,2}$/i)
      const { host, pathname, searchParams } = new URL(rendered)
      assert.equal(host, "api.example.com")
      const segments = pathname.split("/").map(decodeURIComponent)
      assert.deepEqual(segments, ["", "u", a.toWellFormed(), "end"])
      assert.deepEqual([...searchParams], [["q", b.toWellFormed()]])
    }),
  )
})

test("an expression at the beginning is an address itself, and those after it are encoded", () => {
  assert.equal(
    render("{{base}}?q={{b}}", { base: "https://id.example.com/f", b: "a b" }),
    "https://id.example.com/f?q=a%20b",
  )
})

test("a value never leads to another path by way of dots", () => {
  for (const a of [".", "..", "%2e%2E"]) {
    assert.equal(
      render("https://api.example.com/users/{{a}}/delete", { a }),
      a.startsWith("%") ? `https://api.example.com/users/%252e%252E/delete` : undefined,
    )
  }
  assert.equal(render("{{a}}", { a: "https://api.example.com/a/../b" }), undefined)
  assert.equal(render("https://api.example.com/a.b/..c?x=../y", {}), "https://api.example.com/a.b/..c?x=../y")
})

test("a host is written out where no expression can change it", () => {
  for (const template of ["https://a.example", "http://a.example:8080/{{x}}", "https://a.example?{{x}}"]) {
    assert.ok(hasLiteralHost(template), template)
  }
  for (const template of [
    "https://{{x}}/",
    "https://a.example{{x}}",
    "{{x}}",
    "https://a@{{x}}",
    "https://a.example@b/",
    "//a.example/",
    "javascript:alert(1)",
  ]) {
    assert.ok(!hasLiteralHost(template), template)
  }
})

test("a path of this server is one that no browser takes for a host", () => {
  assert.ok(isOwnPath("/acme/login?x=1"))
  for (const path of [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "evil",
    "/a\nb",
    "https://evil.example",
  ]) {
    assert.ok(!isOwnPath(path), path)
  }
})
