import { defineNode, template, value } from "@gatewright/flow"
import { z } from "zod"
import { successPage } from "../settings/end-page.ts"
import { endingCategories, pageCategories } from "../settings/places.ts"
import { response } from "../settings/response.ts"
import { userBinding } from "../settings/user-binding.ts"

const login = ["authentication/login"]

export const endSuccess = defineNode({
  type: "flow.endSuccess",
  version: 1,
  group: "Flow",
  label: "End Success",
  summary:
    "The run ends well: it signs the person in or out, shows a page, redirects, or answers the program that called.",
  side: "backend",
  categories: endingCategories,
  role: "end",
  settings: z.strictObject({
    user: userBinding().meta({
      title: "Who is signed in",
      description: "How the node finds the user who gets the session.",
      "x-places": login,
    }),
    session: z
      .strictObject({
        ttl: z
          .int()
          .min(1)
          .max(525_600)
          .meta({ title: "Session TTL (minutes)", description: "After it the person signs in again." })
          .default(480),
        idle: z
          .int()
          .min(1)
          .max(525_600)
          .meta({ title: "Idle time (minutes)", description: "The session ends when it is not used for so long." })
          .default(240),
        attributes: z
          .array(
            z.strictObject({
              name: z.string().min(1).max(200).meta({ title: "Attribute", description: "The name in the session." }),
              value: value({
                title: "Value",
                description: "Text, or one expression such as {{user.email}}, which keeps its type.",
              }),
            }),
          )
          .meta({ title: "Save in Session", description: "Later flows read them as {{session.name}}." })
          .default([]),
      })
      .meta({ title: "User session", description: "The session that begins here.", "x-places": login })
      .prefault({}),
    endSession: z
      .boolean()
      .meta({
        title: "Delete user session",
        description: "Off: the person stays signed in.",
        "x-places": ["authentication/logout"],
      })
      .default(true),
    redirect: template({
      title: "Redirect URL",
      description:
        "Where the browser goes instead of a page. The host must be written out: an expression can't choose it.",
    })
      .meta({ "x-places": pageCategories })
      .default(""),
    page: successPage(),
    response: response(200),
  }),
  defaults: {},
  outputs: () => [],
  capabilities: ({ endSession }, { category, type }) => {
    if (category !== "authentication") return []
    if (type === "logout") return endSession ? [{ kind: "session", detail: "sign-out" }] : []
    return [{ kind: "session", detail: "sign-in" }]
  },
})
