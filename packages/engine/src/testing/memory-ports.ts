import { createHash } from "node:crypto"
import type { Secret } from "@gatewright/flow"
import type { CompiledFlow } from "../compiled-flow.ts"
import type { Http, HttpConnection, HttpRequest, Mail, Ports, Random, Scripts } from "../ports.ts"
import { controlledClock, type ControlledClock } from "./controlled-clock.ts"
import { memorySessions } from "./memory-sessions.ts"
import { memoryUsers, type MemoryUsers } from "./memory-users.ts"

/** What a test may look at and change beside the ports themselves. */
export interface MemoryWorld {
  readonly ports: Ports
  readonly clock: ControlledClock
  readonly users: MemoryUsers
  /** Mails that were sent, each once however often its key came. */
  readonly mails: Parameters<Mail["send"]>[0][]
  /** Requests that went out, each once however often its key came. */
  readonly requests: HttpRequest[]
  readonly logs: Parameters<Ports["log"]>[0][]
  /** Secrets of the environment by name. */
  readonly secrets: Map<string, Secret>
  /** HTTP connections of the environment by key. */
  readonly connections: Map<string, HttpConnection>
  /** Publishes a library flow; its earlier versions stay pinned where a run began with them. */
  readonly publish: (library: CompiledFlow) => void
  /** Takes a library flow away, and all its versions. */
  readonly withdraw: (flowId: string) => void
}

type HttpAnswer = Awaited<ReturnType<Http["send"]>>

/**
 * Ports that keep everything in memory and really do what the contracts say: a clock under control, users, sessions,
 * mails in an array, repeated keys executed once. The outside world is what the test says: `answer` stands for the
 * servers that HTTP requests reach (unreachable where left out), `scripts` for the sandbox (failing where left out).
 */
export const memoryPorts = ({
  answer = () => ({ kind: "failed", reason: "unreachable", message: "nothing listens in this test" }),
  scripts = { run: async () => ({ kind: "failed", message: "this test brought no sandbox" }) },
  unique = ["email"],
}: {
  readonly answer?: (request: HttpRequest) => HttpAnswer
  readonly scripts?: Scripts
  readonly unique?: readonly string[]
} = {}): MemoryWorld => {
  const clock = controlledClock()
  const random = countedTokens()
  const users = memoryUsers({ clock, random, unique })
  const mails = new Map<string, Parameters<Mail["send"]>[0]>()
  const sent: Parameters<Mail["send"]>[0][] = []
  const requests: HttpRequest[] = []
  const answers = new Map<string, HttpAnswer>()
  const logs: Parameters<Ports["log"]>[0][] = []
  const secrets = new Map<string, Secret>()
  const connections = new Map<string, HttpConnection>()
  const live = new Map<string, CompiledFlow>()
  const versions = new Map<string, CompiledFlow>()

  const ports: Ports = {
    clock,
    random,
    hash: (text) => createHash("sha256").update(text).digest("base64url"),
    users,
    sessions: memorySessions({ clock, random }),
    mail: {
      send: async (mail) => {
        if (!mails.has(mail.key)) sent.push(mail)
        mails.set(mail.key, mail)
        return { kind: "sent" }
      },
    },
    http: {
      send: async (request) => {
        const known = answers.get(request.key)
        if (known) return known
        requests.push(request)
        const result = answer(request)
        answers.set(request.key, result)
        return result
      },
    },
    secrets: { get: async (name) => secrets.get(name) },
    connections: { http: async (key) => connections.get(key) },
    scripts,
    libraries: {
      live: async (flowId) => live.get(flowId),
      pinned: async (flowId, digest) => versions.get(`${flowId} ${digest}`),
    },
    log: (entry) => void logs.push(entry),
  }

  return {
    ports,
    clock,
    users,
    mails: sent,
    requests,
    logs,
    secrets,
    connections,
    publish: (library) => {
      live.set(library.flow.id, library)
      versions.set(`${library.flow.id} ${library.digest}`, library)
    },
    withdraw: (flowId) => {
      live.delete(flowId)
      for (const key of versions.keys()) if (key.startsWith(`${flowId} `)) versions.delete(key)
    },
  }
}

/** Tokens that look like real ones and are the same in every run of a test. */
const countedTokens = (): Random => {
  let count = 0
  return { token: () => createHash("sha256").update(`token ${count++}`).digest("base64url") }
}
