import type { Bindings } from "./bindings.ts"

/** What is remembered, and the answers that go before it: what applying a plan remembers. */
export const withBindings = (remembered: Bindings, answers: Bindings): Bindings => ({
  secrets: { ...remembered.secrets, ...answers.secrets },
  connections: {
    ...remembered.connections,
    ...Object.fromEntries(
      Object.entries(answers.connections).map(([kind, keys]) => [
        kind,
        { ...(Object.hasOwn(remembered.connections, kind) && remembered.connections[kind]), ...keys },
      ]),
    ),
  },
  flows: { ...remembered.flows, ...answers.flows },
})
