import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { startServer } from "./main.ts"
import { systemClock } from "./ports/clock.ts"
import { createVault } from "./ports/vault.ts"
import { openStore } from "./store/open-store.ts"
import { openedStore } from "./store/testing/subject.ts"

const adminToken = "a-token-for-the-rotation-of-the-seal-key"

test("a new key in front of the old one takes over at the next start, and the old one can go", async (context) => {
  const folder = mkdtempSync(join(tmpdir(), "gatewright-rotation-"))
  context.after(() => rmSync(folder, { recursive: true }))
  const env = {
    GATEWRIGHT_DATA: folder,
    GATEWRIGHT_PORT: "0",
    GATEWRIGHT_LOG: "silent",
    GATEWRIGHT_ADMIN_TOKEN: adminToken,
    GATEWRIGHT_BACKUP_AT: "off",
  }
  const withServer = async (
    work: (request: (path: string, init?: RequestInit) => Promise<unknown>) => Promise<void>,
  ) => {
    const server = await startServer({ env })
    assert.ok(server.kind === "started")
    try {
      await work(async (path, init) => {
        const headers = { authorization: `Bearer ${adminToken}`, "content-type": "application/json" }
        const answer = await fetch(`${server.url}/api${path}`, { ...init, headers })
        assert.ok(answer.ok, `${path} ${answer.status} ${await answer.clone().text()}`)
        return answer.status === 204 ? undefined : answer.json()
      })
    } finally {
      await server.close()
    }
  }

  let publicKey: unknown
  await withServer(async (request) => {
    const body = JSON.stringify({ value: "hunter2", description: "" })
    await request("/tenants/default/secrets/api", { method: "PUT", body })
    publicKey = await request("/sealing-key")
  })
  const keyFile = join(folder, "seal.key")
  const fresh = randomBytes(32)
  writeFileSync(keyFile, `${fresh.toString("base64")}\n${readFileSync(keyFile, "utf8")}`)
  await withServer(async (request) => {
    const log = JSON.stringify(await request("/tenants/default/audit?action=secret.resealed"))
    assert.match(log, /secret\/api/)
    assert.doesNotMatch(log, /hunter2/)
  })
  writeFileSync(keyFile, `${fresh.toString("base64")}\n`)
  await withServer(async (request) => assert.deepEqual(await request("/sealing-key"), publicKey))

  const store = openedStore(await openStore({ location: { folder }, clock: systemClock }))
  const secret = await store.secrets.get({ tenant: "default", name: "api" })
  await store.close()
  assert.equal(createVault([fresh]).open(secret?.sealed ?? "", ["secret", "default", "api"]), "hunter2")
})
