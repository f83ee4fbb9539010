import type { Rule } from "../rule.ts"

/** A secret that is printed, compared or worked on. It can only be handed on as it is. */
export const secretInText: Rule = (context) => {
  const secrets = new Set(
    [...context.variables].flatMap(([name, { secret }]) => [...secret].map((field) => `${name}.${field}`)),
  )
  if (secrets.size === 0) return []
  return context.expressions.flatMap(({ kind, compiled, words, at }) => {
    if (!compiled.ok) return []
    return compiled.compiled.reads.opened
      .filter((path) => secrets.has(path.split(".", 2).join(".")))
      .map((path) => ({
        code: "check.secret-in-text",
        severity: "error",
        message:
          kind === "template"
            ? `${words} would print ${path}, which is a secret, so that nothing is shown there. Take it out of the text.`
            : `${words} prints, compares or changes ${path}, which is a secret, and that always fails. A secret can only be handed on whole, as {{${path}}} alone.`,
        at,
      }))
  })
}
