import { spawnSync } from "node:child_process"
import { findBrowser } from "../find-browser.mjs"
import { run } from "../prepare/run.mjs"
import { Stop } from "../prepare/stop.mjs"
import { fetchChromium } from "./fetch-chromium.mjs"

/**
 * The browser of the end-to-end tests; gets one when the machine has none.
 *
 * @returns {Promise<string>} path of the binary
 * @throws Stop when none can be had
 */
export async function ensureBrowser() {
  const present = findBrowser()
  if (present) return present

  if (hasApt()) {
    if (process.getuid?.() === 0 && process.env["GATEWRIGHT_CHROMIUM"] !== "fetch") await installChromium()
    if (!findBrowser()) await fetchChromium()
  }
  const got = findBrowser()
  if (got) return got
  throw new Stop(
    "The end-to-end tests need Chromium and found none: install it (Debian: apt-get install chromium, Fedora: dnf " +
      "install chromium, macOS: brew install --cask chromium), or set GATEWRIGHT_CHROMIUM to the path of a Chrome.",
  )
}

const hasApt = () => spawnSync("apt-get", ["--version"]).status === 0

async function installChromium() {
  console.log("Installing Chromium with apt-get (once)")
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" }
  await run("apt-get", ["update", "-qq"], { env })
  await run("apt-get", ["install", "-qq", "-y", "--no-install-recommends", "chromium"], { env })
}
