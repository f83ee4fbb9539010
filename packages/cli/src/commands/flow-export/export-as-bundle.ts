import { readFile } from "node:fs/promises"
import { exportBundle } from "@gatewright/server/contract"
import { writeBundle, type BundleRequest } from "../../bundles/write-bundle.ts"
import type { CommandCall } from "../../command.ts"
import { failed, wrongUsage } from "../../command-failure.ts"
import type { ExitCode } from "../../exit-code.ts"
import { jsonIn } from "../../json-in.ts"
import { allFlows } from "../../online/all-flows.ts"
import { connect, type ServerConnection } from "../../online/server-connection.ts"

/** Whether flows go into one file: asked for, or because they could not go anywhere else as they are. */
export const isBundle = ({ words, flag, option }: CommandCall): boolean =>
  flag("bundle") ||
  (option("policy") ?? "safe") !== "safe" ||
  option("output")?.endsWith(".bundle.json") === true ||
  (isToStandardOutput(option("output")) && (flag("all") || flag("with-libraries") || words.length > 1))

const isToStandardOutput = (output: string | undefined): boolean => output === undefined || output === "-"

/** Writes flows into one file, by one of the policies on secrets. */
export const exportAsBundle = async (call: CommandCall, ids: readonly string[]): Promise<ExitCode> => {
  const policy = await policyOf(call)
  const connection = await connect(call)
  const flows = await chosen(call, { ids, connection })
  return writeBundle(call, {
    connection,
    body: {
      flows,
      withLibraries: call.flag("all") || call.flag("with-libraries"),
      policy,
    },
  })
}

const chosen = async (
  { flag, option }: CommandCall,
  { ids, connection }: { readonly ids: readonly string[]; readonly connection: ServerConnection },
): Promise<BundleRequest["flows"]> => {
  const category = option("category")
  if (!flag("all")) return [...ids]
  if (category === undefined) return "all"
  return (await allFlows(connection, { category })).map(({ id }) => id)
}

const policyOf = async ({ flag, option }: CommandCall): Promise<BundleRequest["policy"]> => {
  const kind = option("policy") ?? "safe"
  const recipient = option("recipient")
  if ((kind === "sealed") !== (recipient !== undefined))
    throw wrongUsage(
      "--policy sealed and --recipient KEY.json go together: the key of the server that shall read the secrets.",
    )
  if (kind === "strict") return { kind }
  if (recipient === undefined) return { kind: "safe", allowSuspectedSecrets: flag("allow-suspected-secrets") }
  return { kind: "sealed", recipient: await publicKey(recipient) }
}

/** The public key that “gatewright sealing-key” of the other server printed. */
const publicKey = async (path: string) => {
  const text = await readFile(path, "utf8").catch(() => {
    throw failed("cli.unreadable-file", `${path}: it can't be read.`)
  })
  const read = exportBundle.body?.safeParse({ flows: "all", policy: { kind: "sealed", recipient: jsonIn(text) } })
  if (read?.success && read.data.policy.kind === "sealed") return read.data.policy.recipient
  throw failed(
    "cli.unreadable-file",
    `${path}: it is not the public key of a server. “gatewright sealing-key” prints it there.`,
  )
}
