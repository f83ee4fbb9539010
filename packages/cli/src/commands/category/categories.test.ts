import { deepEqual, equal, match } from "node:assert/strict"
import { after, before, test } from "node:test"
import { gatewright } from "../../testing/gatewright.ts"
import { openServer, type RunningServer } from "../../testing/running-server.ts"

let server: RunningServer
before(async () => {
  server = await openServer()
})
after(() => server.close())

const run = (...args: readonly string[]) => gatewright(["category", ...args], { env: server.env })

const ownIn = async (): Promise<readonly string[]> => {
  const { out } = await run("list", "--json")
  const { categories } = JSON.parse(out)
  return categories.flatMap(({ id, builtIn, types }: { id: string; builtIn: boolean; types: { id: string }[] }) =>
    builtIn ? [] : [id, ...types.map((type) => `${id}/${type.id}`)],
  )
}

test("a category and its type are defined, listed and deleted", async () => {
  const set = await run("set", "partners")
  deepEqual([set.code, set.said], [0, "The category “partners” is set.\n"])
  equal((await run("set", "partners/join")).code, 0)
  deepEqual(await ownIn(), ["partners", "partners/join"])
  match((await run("list")).out, /^partners +join +join +yes/m)
  deepEqual((await run("delete", "partners/join")).said, "The flow type “partners/join” is deleted.\n")
  equal((await run("delete", "partners")).code, 0)
  deepEqual(await ownIn(), [])
})

test("what is built in, or no name at all, is refused", async () => {
  const builtIn = await run("set", "authentication/login")
  equal(builtIn.code === 0, false)
  match(builtIn.said, /category\.built-in/)
  equal((await run("set", "a/b/c")).code, 2)
  equal((await run("delete", "nowhere")).code === 0, false)
})
