import assert from "node:assert/strict"
import { it } from "node:test"
import { referencesIn } from "./reference.ts"

it("finds a secret below something that only looks like a reference", () => {
  const header = { name: "x-key", secret: { $secret: "api" } }
  for (const settings of [
    { $flow: "flow_x", headers: [header] },
    { $connection: "x", headers: [header] },
    { headers: [{ ...header, $flow: "flow_x" }] },
  ]) {
    const secrets = referencesIn(settings).filter(({ reference }) => "$secret" in reference)
    assert.equal(secrets.length, 1)
  }
})
