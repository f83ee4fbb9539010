// Files of this folder are kept by browsers for ever: other content needs another name (and a change in index.html).
// Runs before the first paint, so that a dark console never flashes white. A file of its own: the policy of the page
// allows no inline script. The key is the one that the colour scheme is kept under (src/app/theme/color-scheme.ts).
{
  let kept = null
  try {
    kept = localStorage.getItem("gatewright.color-scheme")
  } catch {
    // Storage may be switched off; the system's choice is taken then.
  }
  const dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches)
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light")
}
