import { Environment, ParseError, type ASTNode } from "@marcbachmann/cel-js"
import type { Compiled } from "./expression.ts"

/** UTF-16 code units of one expression. */
const maxExpressionLength = 2000

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 500, maxDepth: 50, maxListElements: 100, maxMapEntries: 100, maxCallArguments: 8 },
})

/**
 * Parses an expression of the Common Expression Language (https://github.com/google/cel-spec, grammar in langdef.md).
 * Only the grammar is taken from the library; what a name or a call means is decided by `compile-expression.ts`.
 */
export const parseExpression = (source: string): Compiled<ASTNode> => {
  if (source.trim() === "") return refused("There is no expression here.", 0)
  if (source.length > maxExpressionLength) {
    return refused(`The expression is longer than ${maxExpressionLength} characters.`, maxExpressionLength)
  }
  try {
    return { ok: true, compiled: environment.parse(source).ast }
  } catch (error) {
    if (error instanceof ParseError) return refused(sentence(error), Math.min(error.range?.start ?? 0, source.length))
    if (error instanceof RangeError) return refused("The expression is nested too deep.", 0)
    throw error
  }
}

const refused = (message: string, offset: number): Compiled<never> => ({ ok: false, message, offset })

const sentence = ({ code, summary }: ParseError): string => {
  switch (code) {
    case "limit_exceeded":
      return "The expression is too big: too many parts, or nested too deep."
    case "unterminated_string":
    case "unterminated_triple_quoted_string":
    case "newline_in_string":
      return "A text in quotation marks is not closed."
    case "unexpected_token":
      return summary.endsWith("EOF") ? "The expression ends too early." : `${tokens(summary)}.`
    default:
      return `${tokens(summary)}.`
  }
}

const tokens = (summary: string): string => summary.replace(/\b[A-Z]{2,}\b/g, (token) => tokenNames[token] ?? token)

const tokenNames: Readonly<Record<string, string>> = {
  EOF: "the end",
  NUMBER: "a number",
  STRING: "a text",
  BOOLEAN: "true or false",
  NULL: "null",
  IDENTIFIER: "a name",
  PLUS: "+",
  MINUS: "-",
  MULTIPLY: "*",
  DIVIDE: "/",
  MODULO: "%",
  EQ: "==",
  NE: "!=",
  LT: "<",
  LE: "<=",
  GT: ">",
  GE: ">=",
  AND: "&&",
  OR: "||",
  NOT: "!",
  IN: "in",
  LPAREN: "(",
  RPAREN: ")",
  LBRACKET: "[",
  RBRACKET: "]",
  LBRACE: "{",
  RBRACE: "}",
  DOT: ".",
  COMMA: ",",
  COLON: ":",
  QUESTION: "?",
  BYTES: "bytes",
}
