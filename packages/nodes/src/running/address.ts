import type { NodeContext } from "@gatewright/engine"
import type { ValueObject } from "@gatewright/flow"

/**
 * Renders an address. Values after the host are percent-encoded, so that none of them can add a path segment or a
 * parameter (RFC 3986, section 2.1); an expression at the very beginning is an address itself and is taken as it is.
 *
 * @returns `undefined` where a segment of the path is `.` or `..`, which would lead to another path (section 5.2.4)
 */
export const address = (
  { text }: Pick<NodeContext<unknown>, "text">,
  template: string,
  variables: ValueObject = {},
): string | undefined => {
  let asItIs = /^\s*(\{\{|\$t\()/.test(template)
  const escape = (value: string): string => {
    const given = asItIs ? value : encodeURIComponent(value.toWellFormed())
    asItIs = false
    return given
  }
  const rendered = text(template, { variables, escape }).trim()
  return /(^|\/)(\.|%2e){1,2}(?=[/?#]|$)/i.test(rendered.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, ""))
    ? undefined
    : rendered
}

/**
 * Renders a path for a place that is fixed. All values are percent-encoded, one at the beginning as well: what a person
 * sends chooses neither the path nor the server.
 *
 * @returns `undefined` where it is an address of its own, or a segment is `.` or `..`
 */
export const pathBelow = ({ text }: Pick<NodeContext<unknown>, "text">, template: string): string | undefined => {
  const rendered = text(template, { escape: (value) => encodeURIComponent(value.toWellFormed()) }).trim()
  const isAddress = /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(rendered)
  return isAddress || /(^|[/\\])(\.|%2e){1,2}(?=[/\\?#]|$)/i.test(rendered.replace(/[?#].*$/s, ""))
    ? undefined
    : rendered
}

/** Whether an address is written out as far as its host: `https://app.example.com/{{...}}`. */
export const hasLiteralHost = (template: string): boolean => /^\s*https?:\/\/[^/?#{}$@\\\s]+([/?#]|$)/i.test(template)

/** Whether a text is a path on this server, which no browser takes for another host. */
export const isOwnPath = (text: string): boolean => /^\/(?![/\\])[^\\\s]*$/.test(text)
