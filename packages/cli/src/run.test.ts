import { deepEqual, equal, match } from "node:assert/strict"
import { test } from "node:test"
import { commands } from "./commands.ts"
import { gatewright } from "./testing/gatewright.ts"

test("without words, and when asked, all commands are told", async () => {
  const { code, out, said } = await gatewright([])
  deepEqual([code, said], [0, ""])
  for (const { name, summary } of commands) match(out, new RegExp(`^  gatewright ${name} +${summary}$`, "m"))
  for (const asked of [["--help"], ["-h"], ["help"]]) equal((await gatewright(asked)).out, out)
})

test("the first of two words tells the commands that begin with it", async () => {
  const { code, out } = await gatewright(["flow"])
  equal(code, 0)
  match(out, /gatewright flow list/)
  equal(out.includes("gatewright start"), false)
  equal((await gatewright(["flow", "--help"])).out, out)
})

test("each command tells its options when asked, whatever else is missing", async () => {
  for (const command of commands) {
    const words = command.name.split(" ")
    const { code, out, said } = await gatewright([...words, "--help"])
    deepEqual([code, said], [0, ""])
    for (const option of Object.keys(command.options)) match(out, new RegExp(`^  (-\\w, )?--${option}\\b`, "m"))
    equal((await gatewright(["help", ...words])).out, out)
    equal((await gatewright([...words, "-h"])).out, out)
  }
})

test("a command that there is not is wrong usage", async () => {
  deepEqual(await wrong("flows"), [
    2,
    "There is no command “gatewright flows”.\n“gatewright --help” tells those that there are.\n",
  ])
  match((await wrong("flow", "delete"))[1], /^There is no command “gatewright flow delete”\.$/m)
  match((await wrong("--port", "80"))[1], /^There is no command “gatewright --port”\.$/m)
})

test("every wrong option and word is told with the way to the help", async () => {
  const help = "“gatewright flow list --help” tells what it takes.\n"
  const told = async (...args: readonly string[]) => (await wrong("flow", "list", ...args))[1]
  equal(await told("--nope"), `“gatewright flow list” has no option --nope.\n${help}`)
  equal(await told("-x"), `“gatewright flow list” has no option -x.\n${help}`)
  equal(await told("--constructor"), `“gatewright flow list” has no option --constructor.\n${help}`)
  equal(await told("--url"), `--url needs a value: --url URL.\n${help}`)
  equal(await told("--url", "--json"), `--url needs a value: --url URL.\n${help}`)
  equal(await told("--url="), `--url needs a value: --url URL.\n${help}`)
  equal(await told("--json=yes"), `--json takes no value.\n${help}`)
  equal(await told("--status", "on"), `--status is active, inactive or draft-changes, not “on”.\n${help}`)
  equal(await told("more"), `“more” is one word too many for “gatewright flow list”.\n${help}`)
  match((await wrong("flow", "import"))[1], /^“gatewright flow import” needs FILE, DIR or -\.$/m)
})

test("what is wrong with the usage is never a document", async () => {
  equal((await gatewright(["flow", "list", "--json", "more"])).out, "")
})

const wrong = async (...args: readonly string[]): Promise<readonly [number, string]> => {
  const { code, out, said } = await gatewright(args)
  equal(out, "")
  equal(code, 2)
  return [code, said]
}
