import type { Plugin } from "vite"

/** What a flow opens with. */
const page = "src/designer/DesignerPage.tsx"

/**
 * Writes `flow.html` beside `index.html`: the same page for the addresses of flows, with everything that the designer is
 * made of named in it. It comes together with what every page needs, and not when that has run and asks for it.
 */
export const flowPage = (): Plugin => ({
  name: "flow-page",
  apply: "build",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const files = Object.values(bundle)
      const chunks = new Map(files.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])))
      const index = bundle["index.html"]
      const designer = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(page) === true)
      if (index?.type !== "asset" || !designer) throw new Error(`The console has no index.html or no ${page}.`)
      const html = String(index.source)
      const scripts = new Set<string>()
      const collect = (name: string): void => {
        if (scripts.has(name)) return
        scripts.add(name)
        for (const other of chunks.get(name)?.imports ?? []) collect(other)
      }
      collect(designer.fileName)
      const styles = new Set([...scripts].flatMap((name) => [...(chunks.get(name)?.viteMetadata?.importedCss ?? [])]))
      const links = [
        ...[...styles].map((name) => ({ name, rel: "stylesheet" })),
        ...[...scripts].map((name) => ({ name, rel: "modulepreload" })),
      ]
        // The page names what all have already.
        .filter(({ name }) => !html.includes(name))
        .map(({ name, rel }) => `    <link rel="${rel}" crossorigin href="/console/${name}">\n`)
      this.emitFile({
        type: "asset",
        fileName: "flow.html",
        source: html.replace("  </head>", `${links.join("")}  </head>`),
      })
    },
  },
})
