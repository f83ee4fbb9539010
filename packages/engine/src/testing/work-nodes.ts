import { condition, Secret, template, value } from "@gatewright/flow"
import { z } from "zod"
import { failure, next, smallNode } from "./small-node.ts"

/** Nodes that do something and go on. */
export const workNodes = [
  /** Sets one variable. */
  smallNode("set", {
    settings: z.strictObject({ name: z.string(), value: value({ title: "Value" }) }),
    outputs: [next],
    run: {
      enter: ({ settings: { name, value: source }, value }) => ({
        kind: "exit",
        output: "next",
        set: { [name]: value(source) },
      }),
    },
  }),

  /** Makes a secret of what the form has. */
  smallNode("hide", {
    settings: z.strictObject({}),
    outputs: [next],
    run: {
      enter: ({ variable }) => ({
        kind: "exit",
        output: "next",
        set: { hidden: new Secret(JSON.stringify(variable("form"))) },
      }),
    },
  }),

  /** Sets what it is told of the run. */
  smallNode("who", {
    settings: z.strictObject({}),
    outputs: [next],
    run: {
      enter: ({ run: { flowId, category, type, language, user } }) => ({
        kind: "exit",
        output: "next",
        set: { who: [flowId, category, type, language, user?.username ?? ""].join(" ") },
      }),
    },
  }),

  smallNode("check", {
    settings: z.strictObject({ when: condition({ title: "When" }) }),
    outputs: [
      { id: "yes", label: "Yes", kind: "business" },
      { id: "no", label: "No", kind: "business" },
    ],
    run: { enter: ({ settings: { when }, test }) => ({ kind: "exit", output: test(when) ? "yes" : "no" }) },
  }),

  /** Sends a mail: an effect with a key, and something to wait for. */
  smallNode("mail", {
    settings: z.strictObject({ to: template({ title: "To" }) }),
    outputs: [next, failure],
    run: {
      enter: async ({ settings: { to }, text, key, ports, run: { language } }) => {
        await ports.mail.send({ key, connection: "mail", to: text(to), subject: "", text: "", language })
        return { kind: "exit", output: "next" }
      },
    },
  }),

  /** Finds a user by name. */
  smallNode("find", {
    settings: z.strictObject({ username: template({ title: "User name" }) }),
    outputs: [next, failure],
    run: {
      enter: async ({ settings: { username }, text, ports }) => {
        const user = await ports.users.find({ by: "username", value: text(username), ignoreCase: false })
        return user
          ? { kind: "exit", output: "next", user }
          : { kind: "exit", output: "failure", error: "There is no such user." }
      },
    },
  }),

  /** Leaves by any output that it is told to, whether it has it or not. */
  smallNode("exit", {
    settings: z.strictObject({ output: z.string(), error: z.string().optional() }),
    outputs: [next, failure],
    run: {
      enter: ({ settings: { output, error } }) => ({
        kind: "exit",
        output,
        ...(error === undefined ? {} : { error }),
      }),
    },
  }),

  /** Goes to the `label` of a name. */
  smallNode("jump", {
    goesTo: "to",
    settings: z.strictObject({ to: z.string() }),
    outputs: [],
    run: { enter: () => ({ kind: "exit", output: "goTo" }) },
  }),

  smallNode("label", {
    namesPlace: "name",
    settings: z.strictObject({ name: z.string() }),
    outputs: [next],
    run: { enter: () => ({ kind: "exit", output: "next" }) },
  }),

  /** Available in API flows only. */
  smallNode("picky", {
    categories: ["api"],
    settings: z.strictObject({}),
    outputs: [next],
    run: { enter: () => ({ kind: "exit", output: "next" }) },
  }),
]
