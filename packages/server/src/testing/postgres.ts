import { execFile, spawn, type ChildProcess } from "node:child_process"
import { randomBytes, randomInt } from "node:crypto"
import { once } from "node:events"
import { chmodSync, chownSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { promisify } from "node:util"
import { Client } from "pg"
import { findPostgres, readableBy, unprivilegedAccount, type PostgresBinaries } from "./postgres-binaries.ts"

/** A PostgreSQL server of its own, on 127.0.0.1. */
export interface StartedPostgres {
  /** `postgresql://gatewright:…@127.0.0.1:…/postgres`, a superuser. */
  readonly url: string
  /** Makes an empty database on it and gives its URL. */
  readonly createDatabase: () => Promise<string>
  /** Ends the server and removes its data. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a real PostgreSQL server for tests, in about a second: data in a temporary folder, nothing synchronised to disk.
 *
 * It ends when this process does, however that ends: a small shell waits at a pipe whose other end is ours.
 */
export const startPostgres = async ({
  binaries: given,
}: { readonly binaries?: PostgresBinaries } = {}): Promise<StartedPostgres> => {
  const account = unprivilegedAccount()
  const folder = mkdtempSync(join(tmpdir(), "gatewright-postgres-"))
  const binaries = readableBy(given ?? (await findPostgres()), account, folder)
  const password = randomBytes(16).toString("hex")
  const passwordFile = join(folder, "password")
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) {
    chownSync(folder, account.uid, account.gid)
    chownSync(passwordFile, account.uid, account.gid)
  }
  chmodSync(folder, 0o700)
  const data = join(folder, "data")
  await promisify(execFile)(
    binaries.initdb,
    [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      "--username=gatewright",
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--no-sync",
      "--no-instructions",
    ],
    { ...account, cwd: folder },
  )
  const port = await freePort()
  const url = `postgresql://gatewright:${password}@127.0.0.1:${port}/postgres`
  const log = join(folder, "server.log")
  const keeper = spawn("sh", ["-c", keeperScript, "sh", binaries.postgres, data, String(port), folder], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", openSync(log, "a")],
  })
  keeper.unref()
  const ended = once(keeper, "exit")
  await ready(url, keeper, log)

  return {
    url,
    createDatabase: () => createDatabase(url),
    stop: async () => {
      keeper.ref()
      keeper.stdin?.end()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Runs the server until standard input ends, which is when the process that started it has ended or wants it to. */
const keeperScript = `
"$1" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
  -c fsync=off -c full_page_writes=off -c shared_buffers=32MB -c max_connections=60 </dev/null >/dev/null &
cat >/dev/null
kill -QUIT $!
wait $!
rm -rf "$4"
`

const ready = async (url: string, keeper: ChildProcess, log: string): Promise<void> => {
  const deadline = Date.now() + 20_000
  for (;;) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (keeper.exitCode !== null || Date.now() > deadline) {
        throw new Error(`PostgreSQL did not start:\n${readFileSync(log, "utf8")}`, { cause: error })
      }
      await wait(20)
    }
  }
}

let databases = 0

const createDatabase = async (url: string): Promise<string> => {
  databases += 1
  const name = `test_${databases}`
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return url.replace(/\/postgres$/, `/${name}`)
}

/** Below those that systems give to sockets that ask for any: nothing takes it before PostgreSQL does. */
const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(20_000, 30_000)
    const server = createServer().listen(port, "127.0.0.1")
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    server.close()
    await once(server, "close")
    return port
  }
  throw new Error("No port between 20000 and 30000 is free.")
}
