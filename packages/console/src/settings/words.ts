export const words = {
  titleAdmin: "People & tokens",
  title: "Settings",
  lead: "Who may do what in this tenant, what acts for them, and how flows go live.",
  leadOthers: "How flows of this tenant go live, and the key that others seal secrets to.",
  tabs: { people: "People", tokens: "API tokens", settings: "Settings" },
  approvalTitle: "Going live",
  approval: "Approval by a second person",
  approvalHelp:
    "What goes live needs the word of somebody who saved none of it since the last publication. An API token never counts as a second person.",
  approvalSaved: (on: boolean) =>
    on ? "What goes live needs a second person now." : "A second person is not needed any more.",
  approvalNotSaved: "The setting was not changed",
  keyTitle: "Sealing key",
  keyLead:
    "Whoever exports flows for this server seals their secrets to this public key. It is no secret; this server alone can read what was sealed.",
  key: "Public key (JWK)",
  keyId: "Thumbprint",
  copyKey: "Copy key",
  downloadKey: "Download key",
} as const
