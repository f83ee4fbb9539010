import "@fontsource-variable/inter/wght.css"
import "@fontsource-variable/geist-mono/wght.css"
import "@mantine/core/styles.layer.css"
import "@mantine/notifications/styles.layer.css"
import "./app/theme/tokens.css"
import "./app/theme/drawing-tokens.css"
import "./app/theme/base.css"
import "./app/theme/controls.css"
import { createRoot } from "react-dom/client"
import { z } from "zod"
import { App } from "./app/App.tsx"
import { styleNonce } from "./app/theme/style-nonce.ts"

// The page's policy forbids making code from strings; zod must not even try.
z.config({ jitless: true })
// The scroll lock of dialogs reads its nonce from this well-known name (package get-nonce).
Object.assign(globalThis, { __webpack_nonce__: styleNonce() })

const root = document.getElementById("root")
if (!root) throw new Error("index.html has no element #root")
createRoot(root).render(<App />)
