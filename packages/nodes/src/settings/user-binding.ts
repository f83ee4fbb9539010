import { choice, value } from "@gatewright/flow"
import { z } from "zod"

const ways = {
  current: "The user of this run",
  username: "User name",
  id: "User id",
  attribute: "An attribute",
} as const

type Way = keyof typeof ways

/** *User binding*: how a node finds the user that it works on. `way` is what a node without the setting does. */
export const userBinding = ({ way = "current", from = "" }: { readonly way?: Way; readonly from?: string } = {}) =>
  z
    .strictObject({
      by: choice(["current", "username", "id", "attribute"], {
        title: "Find the user by",
        description: "The user of this run is the one that an earlier node found, or else the person who is signed in.",
        labels: ways,
      }).default(way),
      attribute: z
        .string()
        .max(200)
        .meta({
          title: "Attribute",
          description: "The attribute to look at, e.g. email. Its value must be unique.",
          "x-when": { setting: "by", is: ["attribute"] },
        })
        .default(""),
      value: value({
        title: "Value",
        description: "What the user name, the id or the attribute must be.",
        when: { setting: "by", is: ["username", "id", "attribute"] },
      }).default(from),
      ignoreCase: z
        .boolean()
        .meta({
          title: "Ignore case",
          description: "Takes capital and small letters for the same.",
          "x-when": { setting: "by", is: ["username", "attribute"] },
        })
        .default(false),
    })
    .meta({ title: "User binding", description: "How the node finds the user that it works on." })
    .prefault({})

export type UserBindingSetting = z.output<ReturnType<typeof userBinding>>
