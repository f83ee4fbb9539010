const flows = (count: number) => (count === 1 ? "1 flow" : `${count.toLocaleString("en")} flows`)

export const words = {
  title: "Download bundle",
  lead: (count: number) =>
    count === 1 ? "1 flow as it was saved last." : `${flows(count)} in one file, each as it was saved last.`,
  more: (count: number) => `and ${count} more`,
  withLibraries: "With the library flows that they reach",
  withLibrariesHelp: "Otherwise they have to be where the bundle goes.",
  withConnections: "With the connections that they need",
  withConnectionsHelp: "Addresses and user names, never passwords.",
  policy: "Secrets",
  policies: {
    safe: {
      label: "Safe",
      text: "Holds no secrets. What looks like one in a setting keeps the file back, until you allow it.",
    },
    sealed: {
      label: "Sealed for one server",
      text: "Takes the secrets along, sealed to the key of the server that they are for. It alone can read them.",
    },
    strict: {
      label: "Strict",
      text: "Holds neither secrets nor addresses nor connections. What looks like one can't be allowed.",
    },
  },
  sealedNeeds: "Whoever has that key reads the secrets, so it needs an administrator.",
  recipient: "Key of the server that it is for",
  recipientHelp: "The public key (JWK) from the settings of that server. Paste it, or load its file.",
  loadKey: "Load key file",
  recipientMissing: "Paste the key, or load its file.",
  recipientWrong: "It is not the public key of a server. It has to be JSON with kty “OKP”, crv “X25519”, x and kid.",
  thumbprint: (kid: string) => `Thumbprint ${kid}`,
  refusedTitle: "The bundle was held back",
  suspectedText:
    "These settings look like secrets. Put the values into named secrets and refer to them, or allow them if they are none.",
  strictText: "A strict bundle can't hold these.",
  allow: "I have looked: none of these is a secret",
  failed: "The bundle was not made",
  download: "Download",
} as const
