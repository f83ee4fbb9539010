import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fetchedBrowser } from "../find-browser.mjs"
import { run, runQuietly } from "../prepare/run.mjs"
import { fontConfiguration, wrapper } from "./wrapper.mjs"

const home = dirname(fetchedBrowser)

/**
 * Debian's Chromium for somebody who is not root: apt-get with lists and cache of its own works out and downloads the
 * packages that the machine lacks, dpkg unpacks them into .cache/chromium, a wrapper starts what is there.
 * Leaves nothing behind when a step fails.
 */
export async function fetchChromium() {
  console.log("Fetching Chromium into .cache/chromium (once)")
  const unfinished = `${home}.${process.pid}`
  const system = join(unfinished, "system")
  try {
    for (const folder of ["state/lists/partial", "cache/archives/partial", "packages"])
      mkdirSync(join(unfinished, folder), { recursive: true })
    mkdirSync(system)
    if (!(await unpack(unfinished, system))) return
    writeFileSync(join(unfinished, "fonts.conf"), fontConfiguration)
    writeFileSync(join(unfinished, "chromium"), wrapper(libraryFolders(system)))
    chmodSync(join(unfinished, "chromium"), 0o755)
    for (const path of ["apt.conf", "state", "cache", "packages"]) rmSync(join(unfinished, path), { recursive: true })
    rmSync(home, { recursive: true, force: true })
    renameSync(unfinished, home)
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * @param {string} work - folder for what apt-get keeps
 * @param {string} system - folder that receives the files of the packages
 * @returns {Promise<boolean>} whether it worked
 */
async function unpack(work, system) {
  writeFileSync(`${work}/apt.conf`, aptConfiguration(work))
  const apt = ["-qq", "-c", `${work}/apt.conf`]
  if ((await run("apt-get", [...apt, "update"])) !== 0) return false

  const plan = await runQuietly("apt-get", [...apt, "--simulate", "--no-install-recommends", "install", "chromium"])
  const missing = [...plan.output.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? "")
  // The C library can't be replaced for one program: the loader that starts it is the machine's.
  const packages = new Set(["chromium", "chromium-common", ...missing.filter((name) => !/^libc(6|-bin)$/.test(name))])
  if ((await run("apt-get", [...apt, "download", ...packages], { cwd: `${work}/packages` })) !== 0) return false
  for (const file of readdirSync(`${work}/packages`))
    if ((await run("dpkg", ["-x", `${work}/packages/${file}`, system])) !== 0) return false
  return true
}

/**
 * Lists and cache of its own, the machine's list of installed packages; the machine's hooks would want root.
 *
 * @param {string} work
 */
const aptConfiguration = (work) => `
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::State "${work}/state";
Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "${work}/cache";
`

/**
 * @param {string} system
 * @returns {string[]} folders with shared libraries, relative to it
 */
function libraryFolders(system) {
  const libraries = readdirSync(system, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /^lib.*\.so(\.|$)/.test(name),
  )
  return [...new Set(libraries.map(({ parentPath }) => relative(system, parentPath)))]
}
