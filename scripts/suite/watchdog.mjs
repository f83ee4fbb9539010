/**
 * Aborts when nothing has happened for a while: the one thing that ends a test that never gives its thread back.
 *
 * @param {number} patience - milliseconds
 */
export function watchdog(patience) {
  const controller = new AbortController()
  const bark = () => controller.abort(new Error(`Nothing happened for ${patience / 1000} s`))
  const timer = setTimeout(bark, patience)
  return {
    signal: controller.signal,
    reset: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  }
}
