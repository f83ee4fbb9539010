import {
  catalogueOf,
  condition,
  defineNode,
  Secret,
  template,
  value,
  variableName,
  type DefinedOutput,
} from "@gatewright/flow"
import { z } from "zod"
import type { Screen } from "../screen.ts"
import { NodeFailure, type NodeResult, type NodeRunner } from "../node-runner.ts"
import { runnersOf } from "../runners.ts"

/** The smallest nodes that do each thing which a node can do to a run: real definitions with real runners. */
const next: DefinedOutput = { id: "next", label: "Next", kind: "next" }
const failure: DefinedOutput = { id: "failure", label: "Failure", kind: "failure" }

const small = <Settings extends z.ZodType>(
  type: string,
  settings: Settings,
  outputs: readonly DefinedOutput[] | ((settings: z.output<Settings>) => readonly DefinedOutput[]),
  more: { readonly role?: "start" | "end"; readonly categories?: readonly string[] } = {},
) =>
  defineNode({
    type,
    version: 1,
    group: "Flow",
    label: type,
    summary: `The ${type} of these tests.`,
    side: "backend",
    settings,
    defaults: {} as never,
    outputs: typeof outputs === "function" ? outputs : () => outputs,
    ...more,
  })

const nothing = z.strictObject({})
const text = (title: string) => template({ title })

const start = small("start", z.strictObject({ ttl: z.number().optional() }), [next], { role: "start" })
const startRunner: NodeRunner<z.output<typeof start.settings>> = {
  type: "start",
  enter: ({ settings: { ttl } }) => ({ kind: "exit", output: "next", ...(ttl === undefined ? {} : { ttl }) }),
}

/** Shows one field and one button for each of `buttons`; takes the value into the variable `form` when a button comes. */
const form = small(
  "form",
  z.strictObject({
    title: text("Title").default("Form"),
    field: z.string().default("name"),
    buttons: z.array(z.string()).default(["submit"]),
  }),
  ({ buttons }) => buttons.map((id) => ({ id, label: id, kind: "next" })),
)
const formRunner: NodeRunner<z.output<typeof form.settings>> = {
  type: "form",
  enter: ({ settings: { title, field, buttons }, text }) => ({
    kind: "show",
    screen: {
      title: text(title),
      elements: [
        { kind: "field", name: field, type: "text", label: field, required: false },
        ...buttons.map(
          (action) => ({ kind: "button", action, label: action, variant: "primary", validates: true }) as const,
        ),
      ],
    },
  }),
  answer: (_context, { action, fields }) => ({ kind: "exit", output: action, set: { form: fields } }),
}

/** Shows itself again until the name is filled in. */
const ask = small("ask", nothing, [next])
const asked: Screen = {
  title: "Ask",
  elements: [
    { kind: "field", name: "name", type: "text", label: "Name", required: true },
    { kind: "button", action: "submit", label: "Submit", variant: "primary", validates: true },
  ],
}
const askRunner: NodeRunner = {
  type: "ask",
  enter: () => ({ kind: "show", screen: asked }),
  answer: (_context, { fields }) =>
    fields["name"] ? { kind: "exit", output: "next" } : { kind: "show", screen: asked },
}

/** Shows a screen, and takes no answer: a bug of the node. */
const mute = small("mute", nothing, [next])
const muteRunner: NodeRunner = { type: "mute", enter: () => ({ kind: "show", screen: asked }) }

/** Gives results that there are not: a bug of the node that its types would have shown. */
const garbage = small("garbage", z.strictObject({ what: z.enum(["nothing", "unknown"]) }), [next])
const garbageRunner: NodeRunner<z.output<typeof garbage.settings>> = {
  type: "garbage",
  enter: ({ settings: { what } }) => (what === "nothing" ? undefined : { kind: "unknown" }) as unknown as NodeResult,
}

/** Makes a secret of what the form has. */
const hide = small("hide", nothing, [next])
const hideRunner: NodeRunner = {
  type: "hide",
  enter: ({ variable }) => ({
    kind: "exit",
    output: "next",
    set: { hidden: new Secret(JSON.stringify(variable("form"))) },
  }),
}

/** Sets what it is told of the run. */
const who = small("who", nothing, [next])
const whoRunner: NodeRunner = {
  type: "who",
  enter: ({ run: { flowId, category, type, language, user } }) => ({
    kind: "exit",
    output: "next",
    set: { who: [flowId, category, type, language, user?.username ?? ""].join(" ") },
  }),
}

/** Sets one variable. */
const set = small(
  "set",
  z.strictObject({ name: z.union([variableName({ title: "Name" }), z.string()]), value: value({ title: "Value" }) }),
  [next],
)
const setRunner: NodeRunner<z.output<typeof set.settings>> = {
  type: "set",
  enter: ({ settings: { name, value: source }, value }) => ({
    kind: "exit",
    output: "next",
    set: { [name]: value(source) },
  }),
}

/** Leaves by `yes` or `no`. */
const check = small("check", z.strictObject({ when: condition({ title: "When" }) }), [
  { id: "yes", label: "Yes", kind: "business" },
  { id: "no", label: "No", kind: "business" },
])
const checkRunner: NodeRunner<z.output<typeof check.settings>> = {
  type: "check",
  enter: ({ settings: { when }, test }) => ({ kind: "exit", output: test(when) ? "yes" : "no" }),
}

/** Sends a mail: an effect with a key, and something to wait for. */
const mail = small("mail", z.strictObject({ to: text("To") }), [next, failure])
const mailRunner: NodeRunner<z.output<typeof mail.settings>> = {
  type: "mail",
  enter: async ({ settings: { to }, text, key, ports, run: { language } }) => {
    await ports.mail.send({ key, connection: "mail", to: text(to), subject: "", text: "", language })
    return { kind: "exit", output: "next" }
  },
}

/** Finds a user by name. */
const find = small("find", z.strictObject({ username: text("User name") }), [next, failure])
const findRunner: NodeRunner<z.output<typeof find.settings>> = {
  type: "find",
  enter: async ({ settings: { username }, text, ports }) => {
    const user = await ports.users.find({ by: "username", value: text(username), ignoreCase: false })
    return user
      ? { kind: "exit", output: "next", user }
      : { kind: "exit", output: "failure", error: "There is no such user." }
  },
}

/** Leaves by any output that it is told to, whether it has it or not. */
const exit = small("exit", z.strictObject({ output: z.string(), error: z.string().optional() }), [next, failure])
const exitRunner: NodeRunner<z.output<typeof exit.settings>> = {
  type: "exit",
  enter: ({ settings: { output, error } }) => ({ kind: "exit", output, ...(error === undefined ? {} : { error }) }),
}

/** Throws: at once or later, with words for people or without. */
const crash = small("crash", z.strictObject({ how: z.enum(["at-once", "later", "with-words"]) }), [next])
const crashRunner: NodeRunner<z.output<typeof crash.settings>> = {
  type: "crash",
  enter: ({ settings: { how } }) => {
    if (how === "later") return Promise.reject(new Error("the private detail"))
    throw how === "with-words"
      ? new NodeFailure("The mail server is away.", "the private detail")
      : new Error("the private detail")
  },
}

/** Reads a setting in a way that its schema does not announce: a bug of the node. */
const buggy = small("buggy", nothing, [next])
const buggyRunner: NodeRunner = {
  type: "buggy",
  enter: ({ text }) => ({ kind: "exit", output: text("not a setting") }),
}

const call = small(
  "call",
  z.strictObject({ flow: z.string(), outputs: z.array(z.string()).default([]) }),
  ({ outputs }) => [
    { id: "nestedSuccess", label: "Nested Success", kind: "next" },
    { id: "nestedFailure", label: "Nested Failure", kind: "business" },
    failure,
    ...outputs.map((id): DefinedOutput => ({ id, label: id, kind: "business" })),
  ],
)
const callRunner: NodeRunner<z.output<typeof call.settings>> = {
  type: "call",
  enter: ({ settings: { flow } }) => ({ kind: "call", flowId: flow }),
}

const back = small("return", z.strictObject({ output: z.string().default("nestedSuccess") }), [], { role: "end" })
const backRunner: NodeRunner<z.output<typeof back.settings>> = {
  type: "return",
  enter: ({ settings: { output } }) => ({ kind: "return", output }),
}

/** Ends well, with a page; with a session where it has one to give. */
const end = small(
  "end",
  z.strictObject({
    title: text("Title").default("Done"),
    session: z.string().optional(),
    outcome: z.enum(["success", "failure"]).default("success"),
  }),
  [],
  { role: "end" },
)
const endRunner: NodeRunner<z.output<typeof end.settings>> = {
  type: "end",
  enter: ({ settings: { title, session, outcome }, text, ports }) => ({
    kind: "end",
    end: {
      outcome,
      screen: { title: text(title), elements: [] },
      ...(session === undefined ? {} : { session: { token: session, expiresAt: ports.clock.now() + 3_600_000 } }),
    },
  }),
}

/** Draws the page of a run that fails closed. */
const fail = small(
  "fail",
  z.strictObject({ title: text("Title").default("{{flow.error.message}}"), broken: z.boolean().default(false) }),
  [],
  {
    role: "end",
  },
)
const failRunner: NodeRunner<z.output<typeof fail.settings>> = {
  type: "fail",
  drawsFailure: true,
  enter: ({ settings: { title, broken }, text, ports, run }) => {
    if (broken) throw new Error("End Failure is broken")
    return {
      kind: "end",
      // An End Failure that would sign somebody in: the engine must not let it.
      end: {
        outcome: "success",
        screen: { title: text(title), elements: [{ kind: "text", text: run.flowId }] },
        session: { token: "never", expiresAt: ports.clock.now() + 3_600_000 },
      },
    }
  },
}

/** Available in API flows only. */
const picky = small("picky", nothing, [next], { categories: ["api"] })
const pickyRunner: NodeRunner = { type: "picky", enter: () => ({ kind: "exit", output: "next" }) }

/** Has a definition, and nothing that executes it. */
const lonely = small("lonely", nothing, [next])

export const smallCatalogue = catalogueOf([
  start,
  form,
  ask,
  mute,
  garbage,
  hide,
  who,
  set,
  check,
  mail,
  find,
  exit,
  crash,
  buggy,
  call,
  back,
  end,
  fail,
  picky,
  lonely,
])

export const smallRunners = runnersOf([
  startRunner,
  formRunner,
  askRunner,
  muteRunner,
  garbageRunner,
  hideRunner,
  whoRunner,
  setRunner,
  checkRunner,
  mailRunner,
  findRunner,
  exitRunner,
  crashRunner,
  buggyRunner,
  callRunner,
  backRunner,
  endRunner,
  failRunner,
  pickyRunner,
])
