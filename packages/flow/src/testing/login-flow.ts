import type { FlowDocument } from "../document/flow-document.ts"
import type { FlowNode } from "../document/node.ts"
import { sampleFlow } from "./sample-flow.ts"

const node = (id: string, type: string, name: string, settings: FlowNode["settings"] = {}): FlowNode => ({
  id,
  type,
  version: 1,
  name,
  settings,
})

/** Start → Sign in → Create → Done, where Create may also lead back to the form or to Sorry. Nodes of `testCatalogue`. */
export const loginFlow = (): FlowDocument =>
  sampleFlow({
    flow: {
      nodes: [
        node("n_start", "flow.start", "Start"),
        node("n_form", "frontend.form", "Sign in", {
          title: "$t(login.title)t$",
          fields: [{ name: "username" }],
          buttons: [{ id: "submit", label: "Continue" }],
        }),
        node("n_create", "users.create", "Create", { username: "{{form.username}}" }),
        node("n_done", "flow.endSuccess", "Done"),
        node("n_sorry", "flow.endSuccess", "Sorry"),
      ],
      links: [
        { from: "n_start", output: "next", to: "n_form" },
        { from: "n_form", output: "submit", to: "n_create" },
        { from: "n_create", output: "success", to: "n_done" },
        { from: "n_create", output: "usernameTaken", to: "n_form" },
        { from: "n_create", output: "failure", to: "n_sorry" },
      ],
      texts: {
        fallback: "en",
        languages: { en: { login: { title: "Sign in", unused: "?" } }, it: { login: { title: "Accedi" } } },
      },
    },
    layout: {
      nodes: {
        n_start: { x: 0, y: 0 },
        n_form: { x: 316, y: 0 },
        n_create: { x: 632, y: 0 },
        n_done: { x: 948, y: 0 },
        n_sorry: { x: 948, y: 200 },
      },
    },
  })
