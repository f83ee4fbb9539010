import type { Role, Scope } from "@gatewright/server/contract"

/** What a right lets somebody do, for people. */
export const scopeWords: Readonly<Record<Scope, { readonly label: string; readonly text: string }>> = {
  "flow:read": { label: "See flows", text: "Flows, their history, and what connections and secrets are called." },
  "flow:write": { label: "Change flows", text: "Add, change and delete flows and versions; never what runs." },
  "flow:export": { label: "Export flows", text: "Take flows out as files, and make backups." },
  "flow:plan": { label: "Plan imports", text: "See what files would do. Nothing is written." },
  "flow:apply": { label: "Apply imports", text: "Let files do it. Flows arrive inactive, or as drafts." },
  "flow:activate": { label: "Decide what runs", text: "Activate, publish, approve and deactivate." },
  "secret:write": { label: "Set connections and secrets", text: "Also bindings. Nobody reads a secret." },
  "run:read": { label: "See runs", text: "What flows did for people, step by step; never a secret." },
  "audit:read": { label: "Read the audit log", text: "And export it." },
  admin: { label: "Administer the tenant", text: "People, tokens and settings, and everything above." },
}

/** What somebody with a role does. */
export const roleWords: Readonly<Record<Role, { readonly label: string; readonly text: string }>> = {
  owner: { label: "Owner", text: "Everything, people and tokens too." },
  designer: { label: "Designer", text: "Draws and imports flows; does not decide what runs." },
  publisher: { label: "Publisher", text: "Decides what runs, and imports flows." },
  operator: { label: "Operator", text: "Sets connections and secrets, and imports flows." },
  auditor: { label: "Auditor", text: "Looks, and reads the audit log." },
}
