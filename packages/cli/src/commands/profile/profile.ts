import type { Command, CommandCall } from "../../command.ts"

/** Servers, tokens and tenants under names, so that `--profile production` is enough. */
export const profiles: readonly Command[] = [
  {
    name: "profile set",
    summary: "Keep a server, a token and a tenant under a name",
    usage: "NAME",
    words: { min: 1, max: 1 },
    options: {
      url: { value: "URL", help: "the server" },
      token: { value: "TOKEN|-", help: "a token of it; - reads it from standard input" },
      tenant: { value: "ID", help: "the tenant (else default)" },
    },
    run: (call) => load(call, "setProfile"),
  },
  {
    name: "profile list",
    summary: "List the profiles, without their tokens",
    usage: "",
    words: { min: 0, max: 0 },
    options: { json: { help: "one JSON document on standard output" } },
    run: (call) => load(call, "listProfiles"),
  },
  {
    name: "profile use",
    summary: "Make a profile the one that counts where none is named",
    usage: "NAME",
    words: { min: 1, max: 1 },
    options: {},
    run: (call) => load(call, "useProfile"),
  },
  {
    name: "profile remove",
    summary: "Forget a profile",
    usage: "NAME",
    words: { min: 1, max: 1 },
    options: {},
    run: (call) => load(call, "removeProfile"),
  },
]

const load = async (call: CommandCall, what: "setProfile" | "listProfiles" | "useProfile" | "removeProfile") =>
  (await import("./profiles.ts"))[what](call)
