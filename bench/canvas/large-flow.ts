import { type FlowDocument, type FlowNode, newFlow } from "@gatewright/flow"

/**
 * A flow as large as the largest that people are known to have, and drawn like one: rows of steps of all kinds, two to
 * seven outputs each of which most lead on, some to a message and some back to a page; groups, notes, and settings that
 * the checks have something to say about. The same number gives the same flow.
 */
export const largeFlow = (count: number): FlowDocument => {
  const base = newFlow({
    id: `flow_bench_${count}`,
    category: "custom",
    type: "bench",
    name: `Journey of ${count} steps`,
  })
  const steps = Array.from({ length: count }, (_, index) => index)
  const last = count - 1
  return {
    ...base,
    flow: {
      ...base.flow,
      nodes: steps.map((index) => ({
        id: idOf(index),
        version: 1,
        ...(ends(last)[index] ?? kindAt(index).node(index)),
      })),
      links: steps.slice(0, -1).flatMap((index) => {
        const { onwards, back = [], wrong = [] } = index === 0 ? begin : kindAt(index)
        const tens = index - (index % kinds.length)
        return [
          { from: idOf(index), output: onwards, to: idOf(index + 1) },
          ...back.map((output) => ({ from: idOf(index), output, to: idOf(Math.max(1, tens)) })),
          ...wrong.map((output) => ({ from: idOf(index), output, to: idOf(Math.min(last, tens + 8)) })),
        ]
      }),
    },
    layout: {
      ...base.layout,
      nodes: Object.fromEntries(steps.map((index) => [idOf(index), placeOf(index)])),
      groups: steps
        .filter((index) => index % (2 * columns) === 5 && index + 5 < count)
        .map((index) => ({
          id: `g_${index}`,
          name: `Part ${index}`,
          nodes: Array.from({ length: 5 }, (_, member) => idOf(index + member)),
          color: index % 4 === 1 ? "blue" : "green",
        })),
      notes: steps
        .filter((index) => index % 30 === 15)
        .map((index) => {
          const { x, y } = placeOf(index)
          return {
            id: `note_${index}`,
            x,
            y: y + 140,
            width: 220,
            height: 90,
            text: `Decided with the help desk, see ${index}.`,
          }
        }),
    },
  }
}

const columns = 22
const placeOf = (index: number) => ({ x: 40 + (index % columns) * 300, y: 80 + Math.floor(index / columns) * 280 })
const idOf = (index: number): string => `n_${String(index).padStart(4, "0")}`

type Step = Pick<FlowNode, "type" | "name" | "settings">

const ends = (last: number): Readonly<Record<number, Step>> => ({
  0: { type: "flow.start", name: "Start", settings: { ttl: 300 } },
  [last]: { type: "flow.endSuccess", name: "Signed in", settings: {} },
})
const begin: Kind = { node: () => ({ type: "flow.start", name: "Start", settings: {} }), onwards: "next" }

interface Kind {
  readonly node: (index: number) => Step
  /** The output that leads to the next step. */
  readonly onwards: string
  /** Those that lead back to the page, and those that lead to the message. */
  readonly back?: readonly string[]
  readonly wrong?: readonly string[]
}

const variable = (index: number) => ({ variables: [{ name: `attempts${index}`, value: `{{${index}}}` }] })
const user = { by: "username", value: "{{form.username}}", ignoreCase: true }

const kinds: readonly Kind[] = [
  {
    node: (index) => ({
      type: "frontend.form",
      name: `Ask for name and password ${index}`,
      settings: {
        title: "Sign in",
        elements: [
          { kind: "field", name: "username", type: "text", label: "User name", required: true },
          { kind: "field", name: "password", type: "password", label: "Password", required: true },
          { kind: "button", id: "submit", label: "Sign in" },
          { kind: "button", id: "forgot", label: "Forgot password" },
        ],
      },
    }),
    onwards: "submit",
    wrong: ["forgot"],
  },
  {
    node: () => ({
      type: "users.authenticate",
      name: "Check the password",
      settings: { user, password: "{{form.password}}" },
    }),
    onwards: "success",
    back: ["wrongPassword", "userNotFound"],
    wrong: ["failure"],
  },
  {
    node: (index) => ({
      type: "decision.condition",
      name: `Is it a known device? ${index}`,
      settings: {
        cases: [
          { id: "known", label: "Known device", when: "true" },
          { id: "risky", label: "Risky", when: `unheardOf${index} > 3` },
        ],
      },
    }),
    onwards: "known",
    back: ["otherwise"],
    wrong: ["risky"],
  },
  {
    node: (index) => ({
      type: "server.httpRequest",
      name: "Ask for the risk score",
      settings: {
        method: "POST",
        url: index % 3 === 0 ? "" : "https://api.example.com/v2/risk",
        save: { variable: "risk" },
      },
    }),
    onwards: "success",
    wrong: ["failure"],
  },
  {
    node: (index) => ({
      type: "server.script",
      name: `Weigh signals ${index}`,
      settings: {
        code: 'const score = Number(variables.risk?.json?.score ?? 0)\nreturn exit(score > 70 ? "high" : "low", { score })\n',
        outputs: ["low", "medium", "high"].map((id) => ({ id, label: id })),
        save: { variable: "weighed" },
      },
    }),
    onwards: "low",
    back: ["medium"],
    wrong: ["failure"],
  },
  {
    node: (index) => ({ type: "server.setVariables", name: `Count the attempt ${index}`, settings: variable(index) }),
    onwards: "next",
  },
  {
    node: (index) => ({
      type: "messaging.sendEmail",
      name: "Tell about the new device",
      settings: {
        connection: { $connection: "mail", kind: "smtp" },
        to: "{{user.email}}",
        subject: index % 2 === 0 ? "" : "A new device",
        text: "Somebody signed in.",
      },
    }),
    onwards: "success",
  },
  {
    node: () => ({ type: "users.getAttributes", name: "Read what we know", settings: { user } }),
    onwards: "success",
    wrong: ["failure"],
  },
  {
    node: (index) => ({
      type: "frontend.message",
      name: `Something went wrong ${index}`,
      settings: {
        title: "That did not work",
        text: "Please try again.",
        buttons: [
          { id: "next", label: "Continue" },
          { id: "help", label: "Help" },
        ],
      },
    }),
    onwards: "next",
  },
  {
    node: (index) => ({
      type: "decision.condition",
      name: `May try again? ${index}`,
      settings: {
        cases: [
          { id: "yes", label: "Yes", when: "true" },
          { id: "no", label: "No", when: "" },
        ],
      },
    }),
    onwards: "yes",
    back: ["no"],
  },
]

const kindAt = (index: number): Kind => {
  const kind = kinds[index % kinds.length]
  if (!kind) throw new Error("there is a kind for each place of ten")
  return kind
}
