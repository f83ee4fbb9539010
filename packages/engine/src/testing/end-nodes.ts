import { template, type DefinedOutput } from "@gatewright/flow"
import { z } from "zod"
import { failure, next, smallNode } from "./small-node.ts"

const hour = 3_600_000

/** Nodes at which a flow begins and ends, and goes into another one. */
export const endNodes = [
  smallNode("start", {
    role: "start",
    settings: z.strictObject({ ttl: z.number().optional() }),
    outputs: [next],
    run: {
      enter: ({ settings: { ttl } }) => ({ kind: "exit", output: "next", ...(ttl === undefined ? {} : { ttl }) }),
    },
  }),

  /** Ends with a page; with a session where it has one to give. */
  smallNode("end", {
    role: "end",
    settings: z.strictObject({
      title: template({ title: "Title" }).default("Done"),
      session: z.string().optional(),
      outcome: z.enum(["success", "failure"]).default("success"),
    }),
    outputs: [],
    run: {
      enter: ({ settings: { title, session, outcome }, text, ports }) => ({
        kind: "end",
        end: {
          outcome,
          screen: { title: text(title), elements: [] },
          ...(session === undefined ? {} : { session: { token: session, expiresAt: ports.clock.now() + hour } }),
        },
      }),
    },
  }),

  /** Draws the page of a run that fails closed, may fail at it, and would sign somebody in, which must not happen. */
  smallNode("fail", {
    role: "end",
    settings: z.strictObject({
      title: template({ title: "Title" }).default("{{flow.error.message}}"),
      broken: z.boolean().default(false),
    }),
    outputs: [],
    run: {
      drawsFailure: true,
      enter: ({ settings: { title, broken }, text, ports, run }) => {
        if (broken) throw new Error("End Failure is broken")
        const screen = { title: text(title), elements: [{ kind: "text", text: run.flowId }] } as const
        const session = { token: "never", expiresAt: ports.clock.now() + hour }
        return { kind: "end", end: { outcome: "success", screen, session } }
      },
    },
  }),

  smallNode("call", {
    settings: z.strictObject({ flow: z.string(), outputs: z.array(z.string()).default([]) }),
    outputs: ({ outputs }) => [
      { id: "nestedSuccess", label: "Nested Success", kind: "next" },
      { id: "nestedFailure", label: "Nested Failure", kind: "business" },
      failure,
      ...outputs.map((id): DefinedOutput => ({ id, label: id, kind: "business" })),
    ],
    run: { enter: ({ settings: { flow } }) => ({ kind: "call", flowId: flow }) },
  }),

  smallNode("return", {
    role: "end",
    settings: z.strictObject({ output: z.string().default("nestedSuccess") }),
    outputs: [],
    run: { enter: ({ settings: { output } }) => ({ kind: "return", output }) },
  }),
]
