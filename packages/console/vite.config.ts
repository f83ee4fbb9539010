import react from "@vitejs/plugin-react"
import { defaultClientConditions, defineConfig } from "vite"
import { flowPage } from "./flow-page.ts"

const server = process.env["GATEWRIGHT_URL"] ?? "http://127.0.0.1:3000"

export default defineConfig({
  base: "/console/",
  plugins: [react(), flowPage()],
  // The other packages are read from their sources, as the tests do: no compiler run has to come first.
  resolve: { conditions: ["source", ...defaultClientConditions] },
  // `light-dark()` must reach the browser as it is written: the colour scheme is chosen while the page runs.
  build: {
    target: ["chrome125", "edge125", "firefox126", "safari17.5"],
    assetsInlineLimit: 0,
    sourcemap: true,
    // What every page needs is one file, and the icons and controls that several of the others share another: in dozens
    // of them a browser waits longer for answers than for bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], priority: 1 },
            { name: "shared", test: /@tabler|@mantine|console\/src\/app\/ui/, minShareCount: 2 },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1000,
  },
  worker: { format: "es" },
  server: { proxy: { "/api": server } },
  preview: { proxy: { "/api": server } },
})
