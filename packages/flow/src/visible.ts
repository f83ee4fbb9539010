/**
 * Text of a stranger, safe to stand in a message: control characters become the pictures that Unicode has for them, and
 * what is invisible, turns the direction of the line or is half of a character becomes U+FFFD. One code unit for one, so
 * that columns stay what they are. HTML is left as it is: messages are plain text.
 */
export const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(controls, (control) =>
      control === "\x7f" ? "\u2421" : String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(invisible, "\ufffd")

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\0-\x1f\x7f]/g
const invisible = /[\x80-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
