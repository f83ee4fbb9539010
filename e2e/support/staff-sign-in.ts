/**
 * A flow that needs one of everything from where it runs: asks for the password by a library flow, and tells a service about
 * it by a connection, with a secret.
 */
export const staffSignIn = {
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id: "flow_staff-sign-in",
    category: "authentication",
    type: "login",
    name: "Staff sign-in",
    description: "",
    tags: [],
    tracking: "onError",
    nodes: [
      { id: "n_start", type: "flow.start", version: 1, name: "Start", settings: { ttl: 300 } },
      {
        id: "n_ask",
        type: "flow.executeNested",
        version: 1,
        name: "Ask for password",
        settings: {
          flow: { $flow: "flow_ask-for-password", name: "Ask for password", type: "library" },
          outputs: [{ id: "wrong", label: "Wrong" }],
        },
      },
      {
        id: "n_tell",
        type: "server.httpRequest",
        version: 1,
        name: "Tell the risk service",
        settings: {
          connection: { $connection: "risk-api", kind: "http" },
          url: "/sign-ins",
          headers: [{ name: "x-token", secret: { $secret: "risk-token" } }],
        },
      },
      {
        id: "n_done",
        type: "flow.endSuccess",
        version: 1,
        name: "Signed in",
        settings: { page: { title: "Welcome to work", text: "" }, user: { by: "current" } },
      },
      {
        id: "n_failed",
        type: "flow.endFailure",
        version: 1,
        name: "Not possible",
        settings: { page: { title: "Not today", text: "", retry: false, retryLabel: "Retry" } },
      },
    ],
    links: [
      { from: "n_ask", output: "failure", to: "n_failed" },
      { from: "n_ask", output: "nestedFailure", to: "n_failed" },
      { from: "n_ask", output: "nestedSuccess", to: "n_tell" },
      { from: "n_ask", output: "wrong", to: "n_failed" },
      { from: "n_start", output: "alreadyAuthenticated", to: "n_done" },
      { from: "n_start", output: "notAuthenticated", to: "n_ask" },
      { from: "n_tell", output: "failure", to: "n_failed" },
      { from: "n_tell", output: "success", to: "n_done" },
    ],
    texts: { fallback: "en", languages: { en: {} } },
  },
  layout: { nodes: {}, notes: [], groups: [] },
}
