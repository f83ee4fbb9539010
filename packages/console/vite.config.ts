import react from "@vitejs/plugin-react"
import { defaultClientConditions, defineConfig } from "vite"

export default defineConfig({
  plugins: [react()],
  // The other packages are read from their sources, as the tests do: no compiler run has to come first.
  resolve: { conditions: ["source", ...defaultClientConditions] },
})
