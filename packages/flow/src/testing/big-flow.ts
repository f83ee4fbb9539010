import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowNode } from "../document/node.ts"
import { newFlow } from "../document/new-flow.ts"

/**
 * A flow of `nodes` nodes whose file takes about `nodes` x 2.8 kB: forms with several fields, HTTP requests with headers,
 * scripts of 40 lines, texts in two languages. The same arguments give the same document.
 */
export const bigFlow = ({ nodes, id = "flow_big" }: { readonly nodes: number; readonly id?: string }): FlowDocument => {
  const base = newFlow({ id, category: "authentication", type: "login", name: `Big flow of ${nodes} nodes` })
  const numbers = Array.from({ length: nodes }, (_, index) => index)
  return {
    ...base,
    flow: {
      ...base.flow,
      tags: ["big", "generated"],
      nodes: numbers.map(nodeAt),
      links: numbers.slice(1).flatMap((index) => [
        { from: nodeId(index - 1), output: "next", to: nodeId(index) },
        { from: nodeId(index), output: "failure", to: nodeId(Math.floor(index / 2)) },
      ]),
      texts: { fallback: "en", languages: { en: words("en", nodes), it: words("it", nodes) } },
    },
    layout: {
      ...base.layout,
      nodes: Object.fromEntries(
        numbers.map((index) => [nodeId(index), { x: (index % 40) * 320, y: Math.floor(index / 40) * 200 }]),
      ),
    },
  }
}

const nodeId = (index: number): string => `n_${String(index).padStart(6, "0")}`

const nodeAt = (index: number): FlowNode => ({
  id: nodeId(index),
  ...shapes[index % shapes.length]!(index),
  version: 1,
  name: `Step ${index} – verify · prüfen`,
})

const shapes: readonly ((index: number) => Pick<FlowNode, "type" | "settings">)[] = [
  (index) => ({
    type: "frontend.form",
    settings: {
      title: `$t(step${index}.title)t$`,
      fields: Array.from({ length: 8 }, (_, field) => ({
        name: `field${field}`,
        type: field === 0 ? "email" : "text",
        label: `$t(step${index}.label)t$`,
        required: field < 3,
        minLength: field,
        pattern: "^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$",
        help: "Use the address that you registered with. We never show it to anybody else.",
      })),
    },
  }),
  (index) => ({
    type: "http.request",
    settings: {
      method: "POST",
      url: `https://api.example.com/v2/accounts/{{user.id}}/steps/${index}`,
      headers: { accept: "application/json", "content-type": "application/json", "x-request": "{{flow.id}}" },
      token: { $secret: "risk-api-token" },
      timeout: 5000,
      body: JSON.stringify(
        {
          score: index,
          attributes: Object.fromEntries(range(30).map((n) => [`attribute${n}`, `{{profile.value${n}}}`])),
        },
        null,
        2,
      ),
    },
  }),
  (index) => ({
    type: "script",
    settings: {
      code: range(40)
        .map((line) => `const value${line} = input.value${line} ?? "${index}"; // step ${index}, line ${line}`)
        .join("\n"),
      outputs: range(6).map((output) => ({ id: `case${output}`, label: `Case ${output}` })),
    },
  }),
]

const words = (language: string, nodes: number) =>
  Object.fromEntries(
    range(nodes).map((index) => [
      `step${index}`,
      { title: `${language} title ${index}`, label: `${language} label ${index}` },
    ]),
  )

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
