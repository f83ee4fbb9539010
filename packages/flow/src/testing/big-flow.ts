import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowNode } from "../document/node.ts"
import { newFlow } from "../document/new-flow.ts"

/**
 * A flow that runs, whose file takes about `nodes` x 2.8 kB, like the large ones of other products: pages with two fields,
 * HTTP requests with a few values, scripts of 46 lines, texts in two languages, ways back to an earlier page. The same
 * arguments give the same document.
 */
export const bigFlow = ({ nodes, id = "flow_big" }: { readonly nodes: number; readonly id?: string }): FlowDocument => {
  const base = newFlow({ id, category: "authentication", type: "login", name: `Big flow of ${nodes} nodes` })
  const steps = range(nodes)
  const last = nodes - 1
  return {
    ...base,
    flow: {
      ...base.flow,
      tags: ["big", "generated"],
      nodes: steps.map((index) => ({
        id: nodeId(index),
        ...(index === 0 ? start : index === last ? end : shapeAt(index).node(index)),
        version: 1,
        name: `Step ${index} – verify · prüfen`,
      })),
      links: steps.slice(0, -1).flatMap((index) => {
        const { onwards, back } = index === 0 ? entry : shapeAt(index)
        return [
          { from: nodeId(index), output: onwards, to: nodeId(index + 1) },
          ...back.map((output) => ({ from: nodeId(index), output, to: nodeId(pageBefore(index)) })),
        ]
      }),
      texts: { fallback: "en", languages: { en: words("en", nodes), it: words("it", nodes) } },
    },
    layout: {
      ...base.layout,
      nodes: Object.fromEntries(
        steps.map((index) => [nodeId(index), { x: (index % 40) * 320, y: Math.floor(index / 40) * 200 }]),
      ),
    },
  }
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)

const nodeId = (index: number): string => `n_${String(index).padStart(6, "0")}`

type Step = Pick<FlowNode, "type" | "settings">

const start: Step = { type: "flow.start", settings: { ttl: 300 } }
const end: Step = { type: "flow.endSuccess", settings: {} }

/** A Start of the category Authentication. */
const entry = { onwards: "notAuthenticated", back: ["alreadyAuthenticated"] }

interface Shape {
  readonly node: (index: number) => Step
  /** The output that leads to the next node. */
  readonly onwards: string
  /** The outputs that lead back to a page. */
  readonly back: readonly string[]
}

const page: Shape = {
  node: (index) => ({
    type: "frontend.form",
    settings: {
      title: `$t(step${index}.title)t$`,
      elements: [
        ...range(2).map((field) => ({
          kind: "field",
          name: `field${field}`,
          type: field === 0 ? "email" : "text",
          label: `$t(step${index}.label)t$`,
          help: `Use the address that you registered with, ${index}. We never show it to anybody else.`,
          required: field < 3,
          minLength: field,
          maxLength: 200,
        })),
        { kind: "button", id: "submit", label: "Continue" },
      ],
      variable: `page${index}`,
    },
  }),
  onwards: "submit",
  back: [],
}

const request: Shape = {
  node: (index) => ({
    type: "server.httpRequest",
    settings: {
      method: "POST",
      url: `https://api.example.com/v2/accounts/{{user.id}}/steps/${index}`,
      headers: [
        { name: "accept", value: "application/json" },
        { name: "authorization", value: "Bearer ", secret: { $secret: "risk-api-token" } },
      ],
      body: {
        type: "json",
        fields: range(6).map((field) => ({
          name: `attributes.value${field}`,
          value: `{{page${pageBefore(index)}.field${field % 2}}}`,
        })),
      },
      timeout: 5,
      save: { variable: `answer${index}` },
    },
  }),
  onwards: "success",
  back: ["failure"],
}

const script: Shape = {
  node: (index) => ({
    type: "server.script",
    settings: {
      code: [
        ...range(46).map(
          (line) =>
            `const value${line} = variables.answer${index - 1}?.json?.["value\\u00e9${line}"] ?? "none"; // step ${index}`,
        ),
        'return exit("done", { score: 1 })',
        "",
      ].join("\n"),
      outputs: range(5).map((output) => ({ id: output === 0 ? "done" : `case${output}`, label: `Case ${output}` })),
      save: { variable: `result${index}` },
    },
  }),
  onwards: "done",
  back: ["failure", "case1", "case2", "case3", "case4"],
}

const shapes = [script, page, request] as const

const shapeAt = (index: number): Shape => shapes[index % 3] ?? page

const pageBefore = (index: number): number => Math.max(1, index - ((index + 2) % 3))

const words = (language: string, nodes: number) =>
  Object.fromEntries(
    range(nodes).map((index) => [
      `step${index}`,
      { title: `${language} title ${index}`, label: `${language} label ${index}` },
    ]),
  )
