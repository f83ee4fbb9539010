import { choice, outputId, template } from "@gatewright/flow"

/** What every button of a page has; each is an output of its node. */
export const buttonSettings = {
  id: outputId({ title: "Output name" }),
  label: template({ title: "Label" }),
  variant: choice(["primary", "secondary", "link"], {
    title: "Look",
    labels: { primary: "Main button", secondary: "Button", link: "Like a link" },
  }).default("primary"),
}
