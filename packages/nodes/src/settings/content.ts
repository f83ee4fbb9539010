import { choice, template, value } from "@gatewright/flow"
import { z } from "zod"

/** The body of a request or an answer: fields that keep their types, or a text. */
export const content = (title: string, description: string) =>
  z
    .strictObject({
      type: choice(["none", "json", "form", "text"], {
        title: "Body",
        description: "How the body is written. The content type follows from it.",
        labels: { none: "None", json: "JSON", form: "Form (URL-encoded)", text: "Text" },
      }).default("none"),
      fields: z
        .array(
          z.strictObject({
            name: z
              .string()
              .regex(/^[^.]{1,200}(\.[^.]{1,200}){0,9}$/, "must be a name, or names joined by dots")
              .meta({ title: "Name", description: "A dot goes one level down in JSON: address.city." }),
            value: value({
              title: "Value",
              description: "Text, or one expression such as {{form.age}}, which keeps its type.",
            }),
          }),
        )
        .meta({
          title: "Fields",
          description: "The names and values of the body, from top to bottom.",
          "x-when": { setting: "type", is: ["json", "form"] },
        })
        .default([]),
      text: template({
        title: "Text",
        description: "The body as it is sent.",
        multiline: true,
        when: { setting: "type", is: ["text"] },
      }).default(""),
      contentType: z
        .string()
        .regex(/^[\w.+-]+\/[\w.+-]+(;[ \w.+=-]*)?$/, "must be a media type, e.g. text/plain")
        .meta({
          title: "Content type",
          description: "The media type of the text, e.g. text/xml.",
          "x-when": { setting: "type", is: ["text"] },
        })
        .default("text/plain; charset=utf-8"),
    })
    .meta({ title, description })
    .prefault({})

export type ContentSetting = z.output<ReturnType<typeof content>>
