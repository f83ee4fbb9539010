export const words = {
  titleAdmin: "People & tokens",
  title: "Settings",
  lead: "Who may do what in this tenant, what acts for them, and how flows go live.",
  leadOthers: "How flows of this tenant go live and are debugged, and the key that others seal secrets to.",
  tabs: { people: "People", tokens: "API tokens", settings: "Settings" },
  approvalTitle: "Going live",
  approval: "Approval by a second person",
  approvalHelp:
    "What goes live needs the word of somebody who saved none of it since the last publication. An API token never counts as a second person.",
  approvalSaved: (on: boolean) =>
    on ? "What goes live needs a second person now." : "A second person is not needed any more.",
  debugTitle: "Debugging",
  debug: "Designers debug drafts that act",
  debugHelp:
    "A debug run is real. Without this, drafts that change users, sign people in, send mail or call other systems are debugged by people with the right “flow:activate” alone. Turn it on where accounts are there to try things with.",
  debugNotWithApproval: "A second person has to approve what acts here, so that this says nothing.",
  debugSaved: (on: boolean) =>
    on ? "Designers debug drafts that act now." : "Designers debug pages, scripts and what was live.",
  notSaved: "The setting was not changed",
  keyTitle: "Sealing key",
  keyLead:
    "Whoever exports flows for this server seals their secrets to this public key. It is no secret; this server alone can read what was sealed.",
  key: "Public key (JWK)",
  keyId: "Thumbprint",
  copyKey: "Copy key",
  downloadKey: "Download key",
} as const
