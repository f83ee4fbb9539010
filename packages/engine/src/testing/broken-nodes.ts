import { z } from "zod"
import { NodeFailure, type NodeResult } from "../node-runner.ts"
import { next, smallNode } from "./small-node.ts"

/** Nodes that do what a node must not do. */
export const brokenNodes = [
  /** Throws: at once or later, with words for people or without. */
  smallNode("crash", {
    settings: z.strictObject({ how: z.enum(["at-once", "later", "with-words"]) }),
    outputs: [next],
    run: {
      enter: ({ settings: { how } }) => {
        if (how === "later") return Promise.reject(new Error("the private detail"))
        if (how === "at-once") throw new Error("the private detail")
        throw new NodeFailure("The mail server is away.", "the private detail")
      },
    },
  }),

  /** Reads a text as a template that its schema does not announce as one. */
  smallNode("buggy", {
    settings: z.strictObject({}),
    outputs: [next],
    run: { enter: ({ text }) => ({ kind: "exit", output: text("not a setting") }) },
  }),

  /** Shows a screen, and takes no answer. */
  smallNode("mute", {
    settings: z.strictObject({}),
    outputs: [next],
    run: {
      enter: () => ({
        kind: "show",
        screen: {
          title: "Mute",
          elements: [{ kind: "button", action: "submit", label: "Submit", variant: "primary", validates: true }],
        },
      }),
    },
  }),

  /** Gives results that its type would not let it give. */
  smallNode("garbage", {
    settings: z.strictObject({ what: z.enum(["nothing", "unknown"]) }),
    outputs: [next],
    run: {
      enter: ({ settings: { what } }) =>
        (what === "nothing" ? undefined : { kind: "unknown" }) as unknown as NodeResult,
    },
  }),

  /** Has a definition, and nothing that executes it. */
  smallNode("lonely", { settings: z.strictObject({}), outputs: [next] }),
]
