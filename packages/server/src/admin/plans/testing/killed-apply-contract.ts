import { deepEqual, equal, ok } from "node:assert/strict"
import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { noBindings } from "@gatewright/flow"
import type { Store } from "../../../store/store.ts"
import { appliedFlows } from "./applying-server.ts"

/** How often it is tried: more take a minute and longer. */
const kills = Number(process.env["GATEWRIGHT_KILLS"] ?? 6)

/** A server that is killed at any moment of an apply has written all of the plan or nothing of it. */
export const killedApplyContract = ({
  env,
  open,
}: {
  /** Where the server keeps its data. */
  readonly env: () => Readonly<Record<string, string>>
  /** Opens that data while no server is there. */
  readonly open: () => Promise<Store>
}): void => {
  const inStore = async <Result>(work: (store: Store) => Promise<Result>): Promise<Result> => {
    const store = await open()
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  test(`a server that is killed during an apply has written all of the plan or nothing, ${kills} times`, async (t) => {
    let took = 0
    const found = { all: 0, nothing: 0 }
    for (let round = 0; round <= kills; round += 1) {
      const tenant = `kill-${round}`
      await inStore((store) => store.tenants.create({ id: tenant, name: tenant }))
      const server = await startServer(env())
      const began = performance.now()
      const applied = said(server, "applied")
      // The first one is left alone, to see how long it takes.
      if (round === 0) {
        await applied(tenant)
        took = performance.now() - began
      } else {
        void applied(tenant).catch(() => undefined)
        await wait(Math.random() * took * 1.3)
      }
      await killed(server)
      const written = await inStore((store) => stateOf(store, tenant))
      if (written.flows === 0) {
        found.nothing += 1
        deepEqual(written, { flows: 0, origins: 0, applies: 0, audit: 0, connections: 0, bindings: noBindings })
      } else {
        found.all += 1
        const bindings = { ...noBindings, secrets: { a: "b" } }
        deepEqual(written, {
          flows: appliedFlows,
          origins: appliedFlows,
          applies: 1,
          audit: 1,
          connections: 1,
          bindings,
        })
      }
    }
    equal(found.all + found.nothing, kills + 1)
    ok(found.all > 0)
    t.diagnostic(`${found.all} wrote all, ${found.nothing} nothing`)
  })
}

const stateOf = async (store: Store, tenant: string) => {
  const ids = Array.from({ length: appliedFlows }, (_, index) => `flow_${index}`)
  return {
    flows: (await store.flows.byIds({ tenant, ids, deleted: "included" })).length,
    origins: (await store.origins.of({ tenant, flows: ids })).size,
    applies: (await store.applies.list({ tenant, limit: 9 })).length,
    audit: (await store.audit.list({ tenant, action: "plan", limit: 9 })).length,
    connections: (await store.connections.list(tenant)).length,
    bindings: await store.bindings.get(tenant),
  }
}

const startServer = async (env: Readonly<Record<string, string>>): Promise<ChildProcess> => {
  const server = fork(new URL("./applying-server.ts", import.meta.url), {
    execArgv: ["--conditions=source"],
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  })
  const [first] = await once(server, "message")
  equal(first, "ready")
  return server
}

/** Tells the server the tenant, and waits for a message that begins like that. */
const said =
  (server: ChildProcess, word: string) =>
  (tenant: string): Promise<void> =>
    new Promise((resolve, reject) => {
      server.on("message", (message) => {
        if (typeof message === "string" && message.startsWith(word)) resolve()
      })
      server.on("exit", () => reject(new Error("the server was killed")))
      server.send(tenant)
    })

const killed = async (server: ChildProcess): Promise<void> => {
  const exit = once(server, "exit")
  server.kill("SIGKILL")
  await exit
}
