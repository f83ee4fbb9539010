import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { suspectedSecrets } from "./suspected-secrets.ts"

// Written in pieces: whoever scans this repository for secrets shall not find any.
const key = (start: string, length: number) => start + "aB3dE5gH7jK9mN1pQ2rS".repeat(10).slice(0, length)
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", "dozjgNryP4J3jVmNHl0w5N"].join(".")

test("a problem names node, setting and line, and never repeats the secret", () => {
  const settings = { code: '// asks\nvar password = "Sup3rSecret"\nreturn exit("success")' }
  const [problem, ...more] = suspectedSecrets(
    sampleFlow({ flow: { nodes: [sampleNode({ id: "n_script", name: "Ask", settings })] } }),
  )
  assert.deepEqual(problem, {
    code: "export.suspected-secret",
    severity: "error",
    message:
      "“code” of “Ask” looks like it holds a password, key or token that is written out (line 2). Keep it as a named secret and refer to that, or export with suspected secrets allowed.",
    at: { pointer: "/flow/nodes/0/settings/code", node: "n_script", nodeName: "Ask", setting: "/code" },
  })
  assert.deepEqual(more, [])
})

test("a text that falls under several rules is one problem", () => {
  const settings = { headers: [{ name: "Authorization", value: `Bearer ${jwt}` }] }
  const problems = suspectedSecrets(sampleFlow({ flow: { nodes: [sampleNode({ settings })] } }))
  assert.match(
    problems.map(({ message }) => message).join(),
    /^“headers\/0\/value” of “Start” looks like it holds a JSON Web Token and an Authorization header that is written out\. /,
  )
})

test("parts of pages, leftovers of other products, descriptions, texts and notes are looked through", () => {
  const secret = key("ghp_", 36)
  const part = sampleNode({ id: "n_part", settings: { password: "hunter2" } })
  const document = sampleFlow({
    flow: {
      description: `Uses ${secret}`,
      nodes: [sampleNode({ children: [part], "x-pingam": { config: { clientSecret: "hunter2" } } })],
      texts: { fallback: "en", languages: { en: { password: "Password", help: secret } } },
    },
    layout: { notes: [{ id: "note", x: 0, y: 0, width: 1, height: 1, text: secret }] },
    "x-extra": { password: "hunter2" },
  })
  assert.deepEqual(
    suspectedSecrets(document).map(({ at }) => [at?.node, at?.pointer]),
    [
      ["n_a", "/flow/nodes/0/x-pingam/config/clientSecret"],
      ["n_part", "/flow/nodes/0/children/0/settings/password"],
      [undefined, "/flow/description"],
      [undefined, "/layout/notes/0/text"],
      [undefined, "/x-extra/password"],
      [undefined, "/flow/texts/languages/en/help"],
    ],
  )
})
