import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { test } from "node:test"
import * as fc from "fast-check"
import type { Json } from "../document/json.ts"
import { searchedTexts } from "./searched-texts.ts"
import { rulesFor, secretRules } from "./secret-rules.ts"
import { strictRules } from "./strict-rules.ts"

/** The rules that something in a node's settings falls under. */
const rulesOf = (settings: Json): readonly string[] =>
  searchedTexts(settings).flatMap((text) => rulesFor(text).flatMap(({ id, find }) => (find(text) < 0 ? [] : [id])))

const strictRulesOf = (settings: Json): readonly string[] =>
  searchedTexts(settings).flatMap((text) => strictRules.flatMap(({ id, find }) => (find(text) < 0 ? [] : [id])))

// Made of pieces when the test runs: whoever scans this repository for secrets shall not find any.
const picked = (alphabet: string, length: number): string =>
  Array.from(
    { length },
    (_, index) => alphabet[Math.trunc(Math.abs(Math.sin(index + length)) * 9973) % alphabet.length],
  ).join("")
const hex = (length: number): string => picked("0123456789abcdef", length)
const alnum = (length: number): string =>
  picked("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length)
const upper = (length: number): string => picked("AB2CD3EF4GH5JK6LM7NP", length)
const lower = (length: number): string => picked("abcdefghijkmnpqrs", length)
const digits = (length: number): string => picked("8123049567", length)
const uuid = [hex(8), hex(4), hex(4), hex(4), hex(12)].join("-")
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", alnum(22)].join(".")
const pem = (kind: string) => `-----BEGIN ${kind}PRIVATE KEY-----`
const parts = (...pieces: readonly string[]): string => pieces.join("")

/** What the services write in their documentation, with other characters. */
const suspects: readonly (readonly [rule: string, settings: Json])[] = [
  ["private-key", `${pem("")}\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC`],
  ["private-key", `const key = "${pem("RSA ")}\\n" +\n  "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"`],
  ["private-key", `${pem("OPENSSH ")}\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU`],
  ["private-key", `${pem("ENCRYPTED ")}\nMIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkq`],
  ["putty-key", `PuTTY-User-Key-File-3: ssh-ed25519\nPrivate-Lines: 1\n${alnum(44)}`],
  ["age-key", parts("AGE-SECRET-", "KEY-1", upper(58))],
  ["private-jwk", `{"kty":"OKP","crv":"Ed25519","x":"${alnum(43)}","d":"${alnum(43)}"}`],
  ["jwk-setting", { key: { kty: "EC", d: alnum(43) } }],
  ["jwt", `var t = "${jwt}"`],
  ["jwe", `state.put("session", "${["eyJhbGciOiJkaXIi", "", alnum(16), alnum(40), alnum(22)].join(".")}")`],
  ["gatewright-token", parts("gwt", "_", alnum(43))],
  ["gatewright-token", `curl -H 'X-Token: ${parts("gwt", "_", alnum(43))}' https://gatewright.example.com`],
  ["aws-key", `aws(${parts("AKIA", "IOSFODNN7ABCDEFG")})`],
  ["aws-key", { accessKeyId: parts("ASIA", upper(16)) }],
  ["azure-secret", parts(alnum(3), "8Q", "~", alnum(34))],
  ["azure-key", `DefaultEndpointsProtocol=https;AccountName=a;${parts("AccountKey", "=", alnum(86), "==")};x=1`],
  [
    "azure-key",
    `Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=r;${parts("SharedAccessKey", "=", alnum(43), "=")}`,
  ],
  ["azure-signature", `https://a.blob.core.windows.net/c?sv=2024-11-04&sig=${alnum(40)}%3D`],
  ["azure-api-key", parts(alnum(52), "JQQJ9", "9", alnum(26))],
  ["teams-hook", `https://acme.webhook.office.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/${hex(32)}/${uuid}`],
  ["google-key", parts("AIza", alnum(35))],
  ["google-key", parts("GOCSPX-", alnum(28))],
  ["google-key", parts("ya29.", alnum(60))],
  ["alibaba-key", parts("LTAI", alnum(20))],
  ["digitalocean-token", parts("dop_", "v1_", hex(64))],
  ["heroku-key", parts("HRKU-", uuid)],
  ["vault-token", parts("hvs.", alnum(90))],
  ["terraform-token", parts(alnum(14), ".atlasv1.", alnum(67))],
  ["databricks-token", parts("dapi", hex(32))],
  ["github-token", parts("ghp_", alnum(36))],
  ["github-token", parts("ghs_", alnum(36))],
  ["github-token", parts("github_", "pat_", alnum(82))],
  ["gitlab-token", parts("glpat-", alnum(20))],
  ["gitlab-token", parts("glrt-", alnum(20))],
  ["atlassian-token", parts("ATATT3", alnum(180), "=", upper(8))],
  ["npm-token", parts("npm_", alnum(36))],
  ["package-token", parts("pypi-", "AgEIcHlwaS5vcmc", alnum(60))],
  ["package-token", parts("dckr_", "pat_", alnum(27))],
  ["slack-token", parts("xoxb-", digits(12), "-", digits(12), "-", alnum(24))],
  ["slack-token", parts("xoxe.", "xoxp-1-", alnum(60))],
  ["slack-token", parts("xapp-", "1-A0", upper(8), "-", digits(13), "-", hex(64))],
  ["slack-hook", parts("https://hooks.slack", ".com/services/T00000000/B00000000/", alnum(24))],
  ["slack-hook", parts("https://hooks.slack", ".com/triggers/T00000000/", digits(13), "/", hex(32))],
  ["discord-hook", parts("https://discord", ".com/api/webhooks/", digits(19), "/", alnum(68))],
  ["telegram-token", parts(digits(10), ":AA", alnum(33))],
  ["twilio-key", parts("SK", hex(32))],
  ["mailgun-key", parts("key-", hex(32))],
  ["mailgun-api-key", parts(hex(32), "-", hex(8), "-", hex(8))],
  ["mailchimp-key", parts(hex(32), "-us", "14")],
  ["sendgrid-key", parts("SG.", alnum(22), ".", alnum(43))],
  ["brevo-key", parts("xkeysib-", hex(64), "-", alnum(16))],
  ["stripe-key", parts("sk_", "live_", alnum(24))],
  ["stripe-key", parts("rk_", "test_", alnum(24))],
  ["stripe-key", parts("whsec_", alnum(32))],
  ["square-token", parts("sq0csp-", alnum(43))],
  ["braintree-token", parts("access_token$", "production$", "x7g2kqp94mnv8b3d", "$", hex(32))],
  ["shopify-token", parts("shpat_", hex(32))],
  ["anthropic-key", parts("sk-", "ant-api03-", alnum(93), "AA")],
  ["openai-key", parts("sk-", "proj-", alnum(74), "T3Blbk", "FJ", alnum(74))],
  ["openai-key", parts("sk-", alnum(20), "T3Blbk", "FJ", alnum(20))],
  ["model-key", parts("hf_", lower(34))],
  ["monitoring-key", parts("NRAK-", upper(27))],
  ["monitoring-key", parts("glsa_", alnum(32), "_", hex(8))],
  ["database-token", parts("sbp_", hex(40))],
  ["service-token", parts("lin_api_", alnum(40))],
  ["service-token", parts("PMAK-", hex(24), "-", hex(34))],
  ["service-token", parts("pat-", "na1-", uuid)],
  ["url-credentials", "https://svc:pa55word@api.example.com/x"],
  ["url-credentials", "mongodb+srv://svc:pa55word@cluster0.example.net/db?retryWrites=true"],
  ["url-credentials", "redis://:pa55word@cache.example.net:6379/0"],
  ["authorization", { headers: [{ name: "Authorization", value: "Bearer abc123def" }] }],
  ["authorization", { headers: [{ name: "authorization", value: "Basic dXNlcjpwYXNz" }] }],
  ["authorization", { headers: [{ name: "Authorization", value: parts("SSWS ", "00", alnum(40)) }] }],
  ["authorization", { headers: { Authorization: "letmein42" } }],
  ["authorization", 'request.headers.put("Authorization", "Basic dXNlcjpwYXNz")'],
  ["authorization", "curl -H 'Authorization: Bearer abc123def' https://api.example.com"],
  ["parameter", "https://api.example.com/score?user={{user.id}}&api_key=abc123"],
  ["parameter", "grant_type=client_credentials&client_secret=topsecret"],
  ["parameter", "password=hunter2&username=a"],
  ["parameter", `AWS_SECRET_ACCESS_KEY=${alnum(40)}`],
  ["connection-string", "Server=db.example.com;User Id=sa;Password=hunter2;Encrypt=true"],
  ["connection-string", "jdbc:sqlserver://db.example.com:1433;user=sa;password=hunter2"],
  ["assignment", 'var dbPassword = "Sup3rSecret"'],
  ["assignment", '{ "apiKey": "abc-123-def" }'],
  ["assignment", "if (token === 'a1b2c3d4') return exit('yes')"],
  ["assignment", 'state.put("client_secret", "abc123")'],
  ["assignment", '{\\"password\\": \\"hunter2\\"}'],
  ["assignment", `const twilioAuthToken = '${hex(32)}'`],
  ["random-assignment", `const hmacKey = "${hex(64)}"`],
  ["random-assignment", `{"salt": "${alnum(32)}"}`],
  ["credential-setting", { password: "Willkommen" }],
  ["credential-setting", { variables: [{ name: "apiKey", value: "hunter2" }] }],
  ["credential-setting", { headers: { "X-API-Key": "abc123" } }],
  ["credential-setting", { "clientSecret-encrypted": "AAAAA0FFUwIQ6n" }],
  ["random-setting", { accountToken: hex(32), hmacKey: hex(32) }],
  ["random-setting", { headers: [{ name: "X-Vault-Token", value: alnum(26) }] }],
]

test("there are at least sixty shapes and sixty look-alikes", () => {
  assert.ok(suspects.length >= 60 && Object.keys(harmless).length >= 60)
})

for (const [index, [rule, settings]] of suspects.entries()) {
  test(`looks like a secret (${rule}, ${index + 1})`, () => assert.ok(rulesOf(settings).includes(rule)))
}

test("every rule has a suspect above", () => {
  assert.deepEqual(secretRules.map(({ id }) => id).toSorted(), [...new Set(suspects.map(([rule]) => rule))].toSorted())
})

const harmless: Readonly<Record<string, Json>> = {
  "a reference to a secret": { secret: { $secret: "risk-api-token" }, password: { $secret: "Sup3rSecret!" } },
  "a reference to a connection": { connection: { $connection: "mail-production-1", kind: "smtp" } },
  "a template": { password: "{{form.password}}", headers: [{ name: "Authorization", value: "Bearer {{api.token}}" }] },
  "a template in a template": { token: "{{api.json.tokens[0].value}}{{api.json.suffix}}" },
  "a text": { apiKey: "$t(words.key)t$" },
  "a template in an address": "https://api.example.com?token={{mail.token}}&next=1",
  "a template for a user and a password": "https://{{user.name}}:{{api.password}}@api.example.com/",
  "what stands before a secret": { headers: [{ name: "Authorization", value: "Bearer ", secret: { $secret: "x" } }] },
  "a token that the script builds": 'headers.add("Authorization", "Bearer " + accessToken)',
  "a token that the script fetches":
    'var token = fetchToken("https://api.example.com")\nvar password = state.get("password")',
  "a token from the environment": "const token = process.env.API_TOKEN\nconst key = variables.apiKey",
  "a call in a condition": "if (ok&token=nextToken()) x()",
  "a UUID": { key: uuid, client: uuid },
  "a UUID in an address": `https://api.example.com/tenants/${uuid}/users?client_id=${uuid}`,
  "a UUID as a token": { token: uuid, code: uuid.toUpperCase() },
  "an id of a flow": { key: "flow_01ksx7q2v5z3m8n4p6r9t1w0yb", code: "n_01ksx7q2v5z3m8n4p6r9t1w0yb" },
  "a digest with its name": { signature: `sha256:${hex(64)}` },
  "a digest of a script on a page": { integrity: `sha384-${alnum(64)}`, key: `sha256-${alnum(43)}=` },
  "a digest in a comment": `// sha256 ${hex(64)}\nreturn 1`,
  "an MD5 in an address": `https://www.gravatar.com/avatar/${hex(32)}?s=80&d=identicon`,
  "a commit": `https://github.com/acme/app/blob/${hex(40)}/README.md`,
  "an image of a container": `registry.example.com/acme/app@sha256:${hex(64)}`,
  "an image": {
    logo: `data:image/png;base64,iVBORw0KGgo${alnum(180)}`,
    key: `data:image/png;base64,${alnum(180)}`,
  },
  "an image inside of HTML": `<img alt="" src="data:image/svg+xml;base64,${alnum(200)}==">`,
  "a font inside of CSS": `@font-face { src: url(data:font/woff2;base64,d09GMgABAAAAAA${alnum(120)}) }`,
  "an address": "https://www.example.com:8443/realms/alpha/oauth2/authorize?response_type=token&client_id=abc",
  "an address with a user": "https://git@github.com/acme/app.git",
  "an address of mail": "Write to mailto:security@example.com or to ops+alerts@example.com",
  "an address with a port and an at": "https://example.com:8080/users/@me?next=https://example.org/@you",
  "a path of a share": "\\\\server\\share$\\keys\\public.pem",
  "a long word": { key: "Donaudampfschifffahrtsgesellschaftskapitän", token: "objectAttributes.preferences.marketing" },
  "a long name of a program": { key: "sharedStateAttributePreferencesMarketing" },
  "a name in upper case": { token: "SESSION_TOKEN_NAME", apiKey: "RISK_API_KEY" },
  "help on passwords": 'Password: at least 12 characters, one of them a digit. Example: password = "correct horse"',
  labels: '{ "password": "Password", "secret": "Secret word", "newPassword": "Confirm" }',
  "labels in other languages": {
    password: { $t: "Passwort" },
    labels: '{"secret": "Geheimes Wort", "token": "Ihr Code"}',
  },
  "names of state": 'state.put("password", "objectAttributes.userPassword")\nvar tokenKey = "access_token"',
  "names of claims": 'claims.put("token_type", "urn:ietf:params:oauth:token-type:access_token")',
  "a choice": { token: "link", type: "password", autocomplete: "current-password", passwordPolicy: "default123" },
  "a number of characters": { passwordLength: "12", tokenLifetime: "86400", keySize: "2048" },
  "a kind of key": { kty: "OKP", crv: "X25519", alg: "ECDH-ES", keyType: "secp256k1" },
  "a public JSON Web Key": `{"kty":"OKP","crv":"X25519","x":"${alnum(43)}","kid":"${alnum(43)}"}`,
  "a public key": `-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VuAyEA${alnum(43)}\n-----END PUBLIC KEY-----`,
  "a certificate": `-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIE${alnum(40)}\n-----END CERTIFICATE-----`,
  "a public key of SSH": `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${alnum(43)} ops@example.com`,
  "a header that is taken off": `pem.replace("${pem("")}", "").replace("-----END PRIVATE KEY-----", "")`,
  "a publishable key": { note: parts("pk_", "live_", alnum(24)) },
  "an account of Twilio": `https://api.twilio.com/2010-04-01/Accounts/AC${hex(32)}/Messages.json`,
  "the beginning of a token":
    'if (token.startsWith("ghp_") || token.startsWith("gwt_") || token.startsWith("sk-ant-")) return',
  "the shape of a token": "Keys look like sk-proj-… or AKIA followed by sixteen characters",
  "a pattern": { pattern: "^(?:xox[abprs]-)[0-9A-Za-z-]{10,}$", key: "^[A-Za-z0-9+/=]{20,4096}$" },
  "the first part of a JWT": { header: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9" },
  "words that begin like keys": { text: "skills, skating-competition-results, task-management-and-planning-tools" },
  placeholders: {
    password: "changeit",
    apiKey: "<your key>",
    secret: "********",
    clientSecret: "&{esv.client.secret}",
  },
  "more placeholders": { password: "$PASSWORD", apiKey: "%API_KEY%", secret: "${SECRET}", token: "your-token-here" },
  "an address with a placeholder": "https://USER:PASSWORD@host.example/?api_key=YOUR_API_KEY&token=<token>",
  "a connection string with placeholders": "Server=db;User Id={user};Password={password};Encrypt=true",
  "an example of a header": "Authorization: Bearer <token>",
  prose: "Authorization: required. Basic authentication is not supported; use Bearer tokens.",
  "prose on keys": "The key: a long one. The secret: keep it. A token=… is sent by mail.",
  "a date and a version": { key: "2026-11-22T02:00:00.000Z", code: "v1.20.300-beta.4" },
  "a telephone number": { code: "+49 30 901820", token: "00493090182000" },
  "an IBAN": { code: "DE89370400440532013000" },
  "a list of scopes": "openid profile email offline_access api://00000000-0000-0000-0000-000000000000/.default",
  "a media type": { headers: [{ name: "Accept", value: "application/vnd.github.v3.raw+json; charset=utf-8" }] },
  "a selector": { key: "#login-form > .field-2 input[name=password]", css: ".token{color:#8f3a9c}.key{color:#0b1d2e}" },
  "a call on a store of keys": 'const jwk = keys.get("signing-key-2026-01")\nreturn sign(jwk, payload)',
  "minified code": "a.token=b;c.password=d;e(f.secret=g,h);const{token:i,apiKey:j}=k;",
  "an emoji and bidi controls": { password: "\u202e {{form.password}} 🔑" },
  "an empty one": { password: "", secret: "   ", token: "-" },
}

for (const [what, settings] of Object.entries(harmless)) {
  test(`is no secret: ${what}`, () => assert.deepEqual(rulesOf(settings), []))
}

const strictly: readonly (readonly [rule: string, settings: Json])[] = [
  ["user-in-address", "https://svc@api.example.com"],
  ["value-in-address", "https://api.example.com/hook?code=abcd1234"],
  ["value-in-address", "https://a.example.com/file?X-Amz-Signature=abcdef12"],
  ["weak-setting", { authKey: "k-2026-prod" }],
  ["random-text", { note: hex(40) }],
  ["random-text", `call("${alnum(32)}")`],
]

for (const [index, [rule, settings]] of strictly.entries()) {
  test(`a strict export refuses ${rule} (${index + 1}), a safe one does not`, () => {
    assert.ok(strictRulesOf(settings).includes(rule))
    assert.deepEqual(rulesOf(settings), [])
  })
}

test("every rule of the strict export has one above", () => {
  assert.deepEqual(
    strictRules.map(({ id }) => id),
    [...new Set(strictly.map(([rule]) => rule))],
  )
})

for (const what of [
  "a template in an address",
  "a UUID",
  "a UUID in an address",
  "an id of a flow",
  "a digest with its name",
  "an image of a container",
  "a long word",
  "a long name of a program",
  "names of state",
  "prose",
  "a list of scopes",
  "minified code",
  "a choice",
]) {
  test(`a strict export lets pass: ${what}`, () => {
    assert.deepEqual(strictRulesOf(harmless[what] ?? assert.fail(what)), [])
  })
}

test("none of the examples is suspected", () => {
  const examples = globSync(new URL("../../../../examples/*/*.flow.json", import.meta.url).pathname)
  assert.ok(examples.length >= 6)
  for (const file of examples) {
    const json: Json = JSON.parse(readFileSync(file, "utf8"))
    assert.deepEqual(rulesOf(json), [], file)
    assert.deepEqual(strictRulesOf(json), [], file)
  }
})

test("what one look leaves out, no rule would have found", () => {
  const pieces = fc.constantFrom(
    ..."password pwd passphrase secret apiKey access_token authorization Bearer salt cookie code d k : = , ; ? & @ :// user".split(
      " ",
    ),
    ' "',
    "'",
    "value",
    "Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA",
    alnum(44),
  )
  const texts = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(""))
  fc.assert(
    fc.property(texts, texts, (text, name) => {
      const searched = { text, literal: text, name }
      const finds = (rules: typeof secretRules) => rules.filter(({ find }) => find(searched) >= 0).map(({ id }) => id)
      assert.deepEqual(finds(rulesFor(searched)), finds(secretRules))
    }),
    { numRuns: 2000 },
  )
})
