import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { test } from "node:test"
import type { Json } from "../document/json.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { searchedTexts } from "./searched-texts.ts"
import { secretRules } from "./secret-rules.ts"
import { suspectedSecrets } from "./suspected-secrets.ts"

/** The rules that something in a node's settings falls under. */
const rulesOf = (settings: Json): readonly string[] =>
  [...searchedTexts(settings)].flatMap((text) => secretRules.flatMap(({ id, find }) => (find(text) < 0 ? [] : [id])))

// Written in pieces: whoever scans this repository for secrets shall not find any.
const key = (start: string, length: number) => start + "aB3dE5gH7jK9mN1pQ2rS".repeat(10).slice(0, length)
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", "dozjgNryP4J3jVmNHl0w5N"].join(".")
const pem = (kind: string) => `-----BEGIN ${kind}PRIVATE KEY-----`

const suspects: readonly (readonly [rule: string, settings: Json])[] = [
  ["private-key", `${pem("")}\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC`],
  ["private-key", `const key = "${pem("RSA ")}\\n" +\n  "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"`],
  ["aws-key", `aws(${key("AKIA", 0)}IOSFODNN7ABCDEFG)`],
  ["github-token", key("ghp_", 36)],
  ["github-token", key("github_pat_", 82)],
  ["gitlab-token", key("glpat-", 20)],
  ["slack-token", key("xoxb-", 24)],
  ["slack-hook", "https://hooks.slack.com/services/T00000000/B00000000/" + key("", 24)],
  ["stripe-key", key("sk_live_", 24)],
  ["google-key", key("AIza", 35)],
  ["npm-token", key("npm_", 36)],
  ["sendgrid-key", `${key("SG.", 22)}.${key("", 43)}`],
  ["jwt", `var t = "${jwt}"`],
  ["url-credentials", "https://svc:pa55word@api.example.com/x"],
  ["authorization", { headers: [{ name: "Authorization", value: "Bearer abc123def" }] }],
  ["authorization", { headers: [{ name: "authorization", value: "Basic dXNlcjpwYXNz" }] }],
  ["authorization", { headers: { Authorization: "letmein42" } }],
  ["authorization", 'request.headers.put("Authorization", "Basic dXNlcjpwYXNz")'],
  ["authorization", "curl -H 'Authorization: Bearer abc123def' https://api.example.com"],
  ["parameter", "https://api.example.com/score?user={{user.id}}&api_key=abc123"],
  ["parameter", "grant_type=client_credentials&client_secret=topsecret"],
  ["parameter", "password=hunter2&username=a"],
  ["assignment", 'var dbPassword = "Sup3rSecret"'],
  ["assignment", '{ "apiKey": "abc-123-def" }'],
  ["assignment", "if (token === 'a1b2c3d4') return exit('yes')"],
  ["assignment", 'state.put("client_secret", "abc123")'],
  ["assignment", '{\\"password\\": \\"hunter2\\"}'],
  ["credential-setting", { password: "Willkommen" }],
  ["credential-setting", { variables: [{ name: "apiKey", value: "hunter2" }] }],
  ["credential-setting", { headers: { "X-API-Key": "abc123" } }],
  ["credential-setting", { "clientSecret-encrypted": "AAAAA0FFUwIQ6n" }],
  ["random-setting", { authToken: "8f3a9c0b1d2e4f5a6b7c8d9e0f1a2b3c", hmacKey: "8f3a9c0b1d2e4f5a6b7c8d9e0f1a2b3c" }],
]

for (const [index, [rule, settings]] of suspects.entries()) {
  test(`looks like a secret (${rule}, ${index + 1})`, () => assert.ok(rulesOf(settings).includes(rule)))
}

test("every rule has a suspect above", () => {
  assert.deepEqual(
    secretRules.map(({ id }) => id),
    [...new Set(suspects.map(([rule]) => rule))],
  )
})

const harmless: Readonly<Record<string, Json>> = {
  "a reference to a secret": { secret: { $secret: "risk-api-token" }, password: { $secret: "Sup3rSecret!" } },
  "a template": { password: "{{form.password}}", headers: [{ name: "Authorization", value: "Bearer {{api.token}}" }] },
  "a text": { apiKey: "$t(words.key)t$" },
  "a template in an address": "https://api.example.com?token={{mail.token}}&next=1",
  "what stands before a secret": { headers: [{ name: "Authorization", value: "Bearer ", secret: { $secret: "x" } }] },
  "a token that the script builds": 'headers.add("Authorization", "Bearer " + accessToken)',
  "a token that the script fetches":
    'var token = fetchToken("https://api.example.com")\nvar password = state.get("password")',
  "a call in a condition": "if (ok&token=nextToken()) x()",
  "a UUID": { key: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", client: "3f2504e0-4f89-41d3-9a0c-0305e82c3301" },
  "a digest in a comment": "// sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\nreturn 1",
  "an image": {
    logo: `data:image/png;base64,${key("iVBORw0KGgo", 180)}`,
    key: `data:image/png;base64,${key("", 180)}`,
  },
  "an address": "https://www.example.com:8443/realms/alpha/oauth2/authorize?response_type=token&client_id=abc",
  "a long word": { key: "Donaudampfschifffahrtsgesellschaftskapitän", token: "objectAttributes.preferences.marketing" },
  "help on passwords": 'Password: at least 12 characters, one of them a digit. Example: password = "correct horse"',
  labels: '{ "password": "Password", "secret": "Secret word", "newPassword": "Confirm" }',
  "names of state": 'state.put("password", "objectAttributes.userPassword")\nvar tokenKey = "access_token"',
  "a choice": { token: "link", type: "password", autocomplete: "current-password", passwordPolicy: "default123" },
  placeholders: {
    password: "changeit",
    apiKey: "<your key>",
    secret: "********",
    clientSecret: "&{esv.client.secret}",
  },
  "an address with a placeholder": "https://USER:PASSWORD@host.example/?api_key=YOUR_API_KEY&token=<token>",
  "a header that is taken off": `pem.replace("${pem("")}", "").replace("-----END PRIVATE KEY-----", "")`,
  prose: "Authorization: required. Basic authentication is not supported; use Bearer tokens.",
}

for (const [what, settings] of Object.entries(harmless)) {
  test(`is no secret: ${what}`, () => assert.deepEqual(rulesOf(settings), []))
}

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

test("none of the examples is suspected", () => {
  const examples = globSync(new URL("../../../../examples/*/*.flow.json", import.meta.url).pathname)
  assert.ok(examples.length >= 6)
  for (const file of examples) {
    const json: Json = JSON.parse(readFileSync(file, "utf8"))
    assert.deepEqual(rulesOf(json), [], file)
  }
})
