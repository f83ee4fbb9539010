/**
 * npm passes a SIGTERM on to the shell that it runs scripts in, and most shells die of it without telling the script.
 * So when that shell is gone, the signal has come: without this, `kill` of an `npm start` would leave the server alone.
 */
export function endWithShell() {
  if (!process.env["npm_lifecycle_event"]) return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, "SIGTERM")
  }, 300)
  timer.unref()
}
