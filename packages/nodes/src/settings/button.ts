import { choice, outputId, template } from "@gatewright/flow"

/** What every button of a page has; each is an output of its node. */
export const buttonSettings = {
  id: outputId({ title: "Output name", description: "The run leaves by this output when the button is pressed." }),
  label: template({ title: "Label", description: "What stands on the button." }),
  variant: choice(["primary", "secondary", "link"], {
    title: "Look",
    description: "A page has one main button at most; the others step back.",
    labels: { primary: "Main button", secondary: "Button", link: "Like a link" },
  }).default("primary"),
}
