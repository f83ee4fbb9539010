import { equal, match, ok } from "node:assert/strict"
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, before, test } from "node:test"
import { parse } from "yaml"
import { api } from "./support/api.ts"
import { run, type CommandResult } from "./support/cli.ts"
import { adminToken, program, startGatewright, type Gatewright } from "./support/gatewright.ts"

let development: Gatewright
let production: Gatewright
/** A folder in which a shell finds `gatewright` and nothing of whoever runs the test. */
let workshop: string

before(async () => {
  ;[development, production, workshop] = await Promise.all([
    startGatewright(),
    startGatewright(),
    mkdtemp(join(tmpdir(), "gatewright-guides-")),
  ])
  await mkdir(join(workshop, "bin"))
  await writeFile(join(workshop, "bin", "gatewright"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
  await chmod(join(workshop, "bin", "gatewright"), 0o755)
  await cp(new URL("../examples", import.meta.url), join(workshop, "examples"), { recursive: true })
})

after(async () => {
  await Promise.all([development.stop(), production.stop()])
  await rm(workshop, { recursive: true })
})

const guide = (name: string): Promise<string> => readFile(new URL(`../docs/guides/${name}`, import.meta.url), "utf8")

/** Runs a script in bash as GitHub Actions does: it ends at its first failure. */
const inBash = (script: string, { cwd = workshop, env = {} }: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) =>
  run("bash", ["--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    env: {
      PATH: `${join(workshop, "bin")}:${process.env["PATH"]}`,
      HOME: workshop,
      GIT_CONFIG_SYSTEM: "/dev/null",
      GIT_AUTHOR_NAME: "Ann",
      GIT_AUTHOR_EMAIL: "ann@example.com",
      GIT_COMMITTER_NAME: "Ann",
      GIT_COMMITTER_EMAIL: "ann@example.com",
      ...env,
    },
  })

const done = async (result: Promise<CommandResult>): Promise<CommandResult> => {
  const ended = await result
  equal(ended.code, 0, ended.said + ended.out)
  return ended
}

test("the four uses work as the guide has them, by the command line alone", async () => {
  await api(production, "POST", "/tenants", { id: "partners", name: "Partners" })
  const blocks = [...(await guide("four-uses.md")).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block)
  ok(blocks.length > 10)
  await done(
    inBash(blocks.join("\n"), {
      env: {
        DEVELOPMENT_URL: development.url,
        DEVELOPMENT_TOKEN: adminToken,
        PRODUCTION_URL: production.url,
        PRODUCTION_TOKEN: adminToken,
      },
    }),
  )
  match(await readFile(join(workshop, "diff.svg"), "utf8"), /^<svg /)
})

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >
}

test("the workflow of the guide lints and plans a pull request, applies a merge, and finds drift", async () => {
  const workflow: Workflow = parse(await guide("git-workflow/flows.yml"))
  const target = await startGatewright()
  try {
    const repository = join(workshop, "flows-repository")
    const env = {
      GATEWRIGHT_URL: target.url,
      GATEWRIGHT_TOKEN: adminToken,
      GITHUB_STEP_SUMMARY: join(workshop, "summary.md"),
    }
    /** Runs the commands of a job, as they stand in the file, until one fails. */
    const job = async (name: string): Promise<CommandResult> => {
      let last: CommandResult = { code: 127, out: "", said: `there is no job ${name}` }
      for (const { run: script } of workflow.jobs[name]?.steps ?? []) {
        if (script === undefined) continue
        last = await inBash(script, { cwd: repository, env })
        if (last.code !== 0) break
      }
      return last
    }
    const git = (command: string) => done(inBash(command, { cwd: repository }))

    await mkdir(join(repository, "bindings"), { recursive: true })
    await api(development, "POST", "/tenants", { id: "git", name: "Git" })
    const source = { ...connected(development), GATEWRIGHT_TENANT: "git" }
    await done(inBash("gatewright flow import examples --preserve-id", { env: source }))
    await done(inBash("gatewright flow export --all --output flows-repository", { env: source }))
    await writeFile(
      join(repository, "bindings", "production.json"),
      JSON.stringify({ format: "gatewright/bindings", formatVersion: 1 }),
    )
    await git("git init --quiet --initial-branch main && git add . && git commit --quiet --message First")
    equal((await job("apply")).code, 0)
    match((await done(job("drift"))).said, /The server has what the files say: 7 flows\./)

    // A pull request: a flow gets another title. Nothing is changed yet.
    await git("git switch --quiet --create title")
    const file = "flows/self-service/reset-password/reset-password.flow.json"
    await git(
      `sed -i 's/"Reset your password"/"Trouble signing in?"/' ${file} && git commit --quiet --all --message Title`,
    )
    equal((await job("plan")).code, 0)
    const summary = await readFile(env.GITHUB_STEP_SUMMARY, "utf8")
    match(summary, /Reset password.*new version/)
    match(summary, /Trouble signing in\?/)
    match(await readFile(join(repository, "pictures", "flow_reset-password.svg"), "utf8"), /^<svg /)
    equal((await titleAt(target)).includes("Trouble"), false)

    // A pull request with a file that is none fails its check, and changes nothing.
    await git(
      `git switch --quiet --create broken && sed -i 's/"onError"/"sometimes"/' ${file} && git commit --quiet --all --message Broken`,
    )
    equal((await job("plan")).code, 1)

    // The merge of the good one.
    await git("git switch --quiet main && git merge --quiet title")
    equal((await job("apply")).code, 0)
    equal((await titleAt(target)).includes("Trouble"), true)
    equal((await job("drift")).code, 0)

    // Somebody changes production by hand.
    await done(
      inBash(
        `sed 's/"Trouble signing in?"/"Lost?"/' ${file} | gatewright flow import - --preserve-id --on-conflict new-version`,
        { cwd: repository, env: connected(target) },
      ),
    )
    equal((await job("drift")).code, 4)
  } finally {
    await target.stop()
  }
})

const connected = ({ url }: Gatewright) => ({ GATEWRIGHT_URL: url, GATEWRIGHT_TOKEN: adminToken })

/** The file of the flow as a server has it. */
const titleAt = async (server: Gatewright): Promise<string> =>
  (await done(inBash("gatewright flow export flow_reset-password", { env: connected(server) }))).out
