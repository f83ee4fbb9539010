import { marked, type MarkedToken, type Token } from "marked"
import type { ReactNode } from "react"

/** A help page. Made into elements, never into HTML: nothing in it can run. */
export const Markdown = ({ text }: { readonly text: string }) => <>{blocks(marked.lexer(text))}</>

// Keys are indexes: a help page never changes while it is shown.
const blocks = (tokens: readonly Token[]): ReactNode =>
  tokens.map((token, index) => (isKnown(token) ? <Element key={index} token={token} /> : null))

/** The parser can be extended with kinds of tokens; this one is not. */
const isKnown = (token: Token): token is MarkedToken => kinds.has(token.type)

const kinds = new Set<string>([
  "heading",
  "paragraph",
  "list",
  "code",
  "table",
  "text",
  "strong",
  "em",
  "codespan",
  "blockquote",
  "link",
  "br",
  "escape",
])

const Element = ({ token }: { readonly token: MarkedToken }): ReactNode => {
  switch (token.type) {
    case "heading":
      return token.depth === 1 ? null : <h3>{blocks(token.tokens)}</h3>
    case "paragraph":
      return <p>{blocks(token.tokens)}</p>
    case "list": {
      const items = token.items.map((item, index) => <li key={index}>{blocks(item.tokens)}</li>)
      return token.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case "code":
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case "table":
      return (
        <table>
          <thead>
            <tr>
              {token.header.map(({ tokens }, index) => (
                <th key={index}>{blocks(tokens)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {token.rows.map((row, index) => (
              <tr key={index}>
                {row.map(({ tokens }, column) => (
                  <td key={column}>{blocks(tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case "text":
      return token.tokens ? blocks(token.tokens) : token.text
    case "strong":
      return <strong>{blocks(token.tokens)}</strong>
    case "em":
      return <em>{blocks(token.tokens)}</em>
    case "codespan":
      return <code>{token.text}</code>
    case "blockquote":
      return <blockquote>{blocks(token.tokens)}</blockquote>
    case "link":
      return /^https?:/.test(token.href) ? (
        <a href={token.href} target="_blank" rel="noreferrer">
          {blocks(token.tokens)}
        </a>
      ) : (
        blocks(token.tokens)
      )
    case "br":
      return <br />
    case "escape":
      return token.text
    default:
      return null
  }
}
