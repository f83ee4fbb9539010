import assert from "node:assert/strict"
import { test } from "node:test"
import { inspect } from "node:util"
import { environmentSecrets } from "./secrets.ts"

test("a secret is found by its name, and printed by nothing", async () => {
  const secrets = environmentSecrets(new Map([["risk-api-token", "hunter2"]]))
  const secret = await secrets.get("risk-api-token")
  assert.equal(secret?.reveal(), "hunter2")
  assert.equal(await secrets.get("other"), undefined)
  for (const text of [
    JSON.stringify({ secret }),
    inspect({ secret }),
    String(secret),
    inspect(secrets, { depth: 9 }),
  ]) {
    assert.doesNotMatch(text, /hunter2/)
  }
})
