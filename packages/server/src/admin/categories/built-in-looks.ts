import type { CategoryId } from "@gatewright/flow"

/** What built-in categories look like in lists. */
export const builtInLooks: Readonly<Record<CategoryId, { readonly description: string; readonly color: string }>> = {
  authentication: { description: "Sign people in and out, with every step in between.", color: "#2f4fd8" },
  "self-service": {
    description: "What people do to their own account: register, change or reset a password.",
    color: "#0f7b6c",
  },
  admin: {
    description: "What an administrator does to somebody's account: invite, lock, unlock, delete.",
    color: "#b4540a",
  },
  api: { description: "Calls between systems: JSON in, JSON out, no page.", color: "#6b4fd0" },
  consent: { description: "Ask people what an application may see and do.", color: "#a3307a" },
  libraries: { description: "Parts that other flows call. They can't be run alone.", color: "#4b5975" },
  custom: { description: "Any journey of your own, under a name of your own.", color: "#8a6d00" },
}

/** The colour of a category of one's own that has none. */
export const plainColor = "#4b5975"
