import { choice, connection, defineNode, template } from "@gatewright/flow"
import { z } from "zod"
import { outputs } from "../settings/outputs.ts"
import { userBinding } from "../settings/user-binding.ts"

export const sendEmail = defineNode({
  type: "messaging.sendEmail",
  version: 1,
  group: "Messaging",
  label: "Send Email",
  summary: "Sends a mail, with a one-time link for activation or for a new password where asked.",
  side: "backend",
  settings: z.strictObject({
    connection: connection("smtp", { title: "Connection", description: "The mail server." }),
    to: template({ title: "To", description: "One address.", needed: true }),
    subject: template({
      title: "Subject",
      description: "The subject of the mail, in the language of the person.",
      needed: true,
    }),
    text: template({ title: "Text", description: "The mail as plain text.", multiline: true, needed: true }),
    html: template({
      title: "HTML",
      description: "The same as HTML. Values are escaped. Empty: the mail is plain text.",
      multiline: true,
    }).default(""),
    token: choice(["none", "enroll", "reset"], {
      title: "One-time token",
      description: "Made for the user and put into the link; {{mail.token}} and {{mail.link}} give it to the texts.",
      labels: { none: "None", enroll: "To activate the user", reset: "To set a new password" },
    }).default("none"),
    link: template({
      title: "Link",
      description: "The address of {{mail.link}}, e.g. {{flow.url}}?enrollId={{mail.token}}",
      when: { setting: "token", is: ["enroll", "reset"] },
    }).default(""),
    tokenTtl: z
      .int()
      .min(1)
      .max(43_200)
      .meta({
        title: "Token works for (minutes)",
        description: "After it the link of the mail is too old.",
        "x-when": { setting: "token", is: ["enroll", "reset"] },
      })
      .default(60),
    user: userBinding().meta({
      title: "Who gets the token",
      description: "How the node finds the user whom the token is made for.",
      "x-when": { setting: "token", is: ["enroll", "reset"] },
    }),
  }),
  defaults: {
    connection: { $connection: "mail", kind: "smtp" },
    to: "{{user.email}}",
    subject: "",
    text: "",
  },
  outputs: () => [outputs.success, outputs.failure],
  variables: () => [{ name: "mail", fields: ["token", "link"], local: true }],
  capabilities: ({ token }) => [{ kind: "mail", ...(token === "none" ? {} : { detail: links[token] }) }],
})

const links = { enroll: "with a link that activates an account", reset: "with a link that sets a password" }
