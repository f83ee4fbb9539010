import type { FlowDocument } from "../document/flow-document.ts"
import { sampleFlow, sampleNode } from "./sample-flow.ts"

const script = (greeting: string): string => `const name = user.name\nreturn "${greeting}, " + name\n`

const nodes = [
  sampleNode(),
  sampleNode({
    id: "n_b",
    type: "form",
    name: "Credentials",
    settings: { title: "Hi", help: "?", script: script("Hello") },
  }),
  sampleNode({ id: "n_c", type: "mail", name: "Welcome" }),
]

/** Two documents with a change of every sort that reports tell apart. */
export const sampleComparison: { readonly before: FlowDocument; readonly after: FlowDocument } = {
  before: sampleFlow({
    flow: {
      nodes,
      links: [
        { from: "n_a", output: "next", to: "n_b" },
        { from: "n_b", output: "submit", to: "n_c" },
      ],
    },
    layout: { nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 300, y: 0 }, n_c: { x: 600, y: 0 } } },
  }),
  after: sampleFlow({
    flow: {
      name: "Sign in",
      nodes: [
        sampleNode(),
        sampleNode({
          id: "n_b",
          type: "form",
          name: "Login",
          settings: { title: "Hello", hint: "!", script: script("Good morning"), apiKey: "sk-9f8a7d6c5b4e3f2a1b0c" },
        }),
        sampleNode({ id: "n_d", type: "http", name: "Call the risk engine" }),
      ],
      links: [
        { from: "n_a", output: "next", to: "n_b" },
        { from: "n_b", output: "submit", to: "n_d" },
      ],
      texts: { fallback: "en", languages: { en: { title: "Welcome" } } },
    },
    layout: { nodes: { n_a: { x: 10, y: 0 }, n_b: { x: 300, y: 0 }, n_d: { x: 600, y: 0 } } },
  }),
}
