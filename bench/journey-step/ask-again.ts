import { newFlow, type FlowDocument, type FlowNode, type JsonObject } from "@gatewright/flow"

/** A sign-in whose check is a condition: a wrong word counts, says so, and shows the form again, as often as one likes. */
export const askAgain = (): FlowDocument => {
  const { flow, ...rest } = newFlow({ id: "flow_ask-again", category: "custom", type: "bench", name: "Ask again" })
  return { ...rest, flow: { ...flow, nodes, links, texts } }
}

const node = (id: string, type: string, name: string, settings: JsonObject): FlowNode => ({
  id,
  type,
  version: 1,
  name,
  settings,
})

const nodes: readonly FlowNode[] = [
  node("n_check", "decision.condition", "Check the word", {
    cases: [{ id: "right", when: 'form.word == "open sesame"' }],
  }),
  node("n_done", "flow.endSuccess", "Signed in", {}),
  node("n_form", "frontend.form", "Credentials", {
    title: "$t(title)t$",
    variable: "form",
    elements: [
      { kind: "notice", tone: "error", text: "{{problem}}" },
      { kind: "field", name: "username", label: "$t(username)t$", required: true, value: "{{form.username}}" },
      { kind: "field", name: "word", label: "$t(word)t$", required: true },
      { kind: "button", id: "submit", label: "$t(submit)t$" },
      { kind: "link", label: "$t(forgot)t$", href: "/{{flow.tenant}}/reset-password" },
    ],
  }),
  node("n_start", "flow.start", "Start", {}),
  node("n_wrong", "server.setVariables", "Wrong word", {
    variables: [
      { name: "wrong", value: "{{has(wrong) ? wrong + 1 : 1}}" },
      { name: "problem", value: "$t(problem)t$" },
    ],
    visible: true,
  }),
]

const links: FlowDocument["flow"]["links"] = [
  { from: "n_check", output: "otherwise", to: "n_wrong" },
  { from: "n_check", output: "right", to: "n_done" },
  { from: "n_form", output: "submit", to: "n_check" },
  { from: "n_start", output: "next", to: "n_form" },
  { from: "n_wrong", output: "failure", to: "n_form" },
  { from: "n_wrong", output: "next", to: "n_form" },
]

const texts: FlowDocument["flow"]["texts"] = {
  fallback: "en",
  languages: {
    en: {
      title: "Sign in",
      username: "User name or e-mail",
      word: "Word",
      submit: "Sign in",
      forgot: "Forgot the word?",
      problem: "The user name or the word is not right.",
    },
  },
}
