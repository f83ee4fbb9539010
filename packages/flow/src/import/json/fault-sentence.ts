import { visible } from "../../visible.ts"
import type { Fault, Wanted } from "./json-events.ts"

/** What is wrong where a text stops being JSON, with a guess at the cause, as the rest of a sentence. */
export const faultSentence = (text: string, fault: Fault): string => {
  const rest = text.slice(fault.found.start, fault.found.start + 40)
  const guess = guesses.find(({ when }) => when({ fault, rest, text }))
  return guess
    ? guess.say({ fault, rest, text })
    : `${shown(word(rest) || rest.slice(0, 1))} stands where ${wantedWords[fault.wanted]} is wanted.`
}

interface Clue {
  readonly fault: Fault
  /** The text from the fault on. */
  readonly rest: string
  readonly text: string
}

/** Mistakes that people and programs make, the most telling first. */
const guesses: readonly { readonly when: (clue: Clue) => boolean; readonly say: (clue: Clue) => string }[] = [
  { when: ({ text }) => text.trim() === "", say: () => "the file is empty." },
  {
    when: ({ fault }) => fault.found.kind === "end",
    say: ({ fault }) =>
      `the file ends where ${wantedWords[fault.wanted]} is wanted; it looks cut off. Copy or download it again.`,
  },
  {
    when: ({ fault, rest }) => fault.found.kind === "bad-string" && rest === "",
    say: () => "the file ends inside a text; it looks cut off. Copy or download it again.",
  },
  {
    when: ({ fault }) => fault.wanted === "end",
    say: () => "more text follows after the end of the JSON. A file holds one flow; remove what is too much.",
  },
  {
    when: ({ rest }) => /^["„“”«»‘’‚]/.test(rest) && !rest.startsWith('"'),
    say: ({ rest }) =>
      `a typographic quotation mark (${rest.charAt(0)}) stands where JSON has ". A word processor or a chat may have changed the marks; copy the text from its source again.`,
  },
  {
    when: ({ rest }) => /^['`]/.test(rest),
    say: ({ rest }) => `texts and keys stand in double quotation marks in JSON, not in ${rest.charAt(0)}.`,
  },
  {
    when: ({ rest }) => /^(?:\/\/|\/\*|#)/.test(rest),
    say: () => "a comment stands here, and JSON has none. Remove it.",
  },
  {
    when: ({ fault }) => (fault.found.kind === "}" || fault.found.kind === "]") && fault.before?.kind === ",",
    say: ({ rest }) => `the comma before this ${rest.charAt(0)} is one too many. Remove it.`,
  },
  {
    when: ({ fault }) => fault.found.kind === "," && (fault.before?.kind === "," || fault.wanted !== "comma-or-close"),
    say: ({ fault }) => `this comma is one too many: ${wantedWords[fault.wanted]} is wanted here.`,
  },
  {
    when: ({ fault, rest }) => (fault.wanted === "key" || fault.wanted === "key-or-close") && /^[\w$]/.test(rest),
    say: ({ rest }) => `the key ${shown(word(rest))} has no quotation marks around it.`,
  },
  {
    when: ({ rest }) => /^(?:NaN|-?Infinity|undefined|None|True|False|nil|NULL|TRUE|FALSE)\b/.test(rest),
    say: ({ rest }) => `${word(rest)} is no value of JSON. Its words are true, false and null.`,
  },
  {
    when: ({ fault, rest }) => fault.found.kind === "bad" && /^[-+.]?[0-9]/.test(rest),
    say: ({ rest }) =>
      `${shown(/^[-+.\w]*/.exec(rest)?.[0] ?? "")} is not a number as JSON writes it: no + and no 0 in front, digits on both sides of the point.`,
  },
  {
    when: ({ fault }) => fault.wanted === "comma-or-close" && startsSomething.has(fault.found.kind),
    say: () => "a comma is missing before this.",
  },
  {
    when: ({ fault, rest }) => fault.found.kind === "bad-string" && isControl(rest),
    say: ({ rest }) =>
      `${rest.startsWith("\n") || rest.startsWith("\r") ? "a line break stands" : "a control character stands"} inside a text. JSON writes it as an escape such as \\n; the text may have lost its closing quotation mark.`,
  },
  {
    when: ({ fault }) => fault.found.kind === "bad-string",
    say: ({ rest }) =>
      `${shown(/^\\(?:u[0-9A-Fa-f]{0,4}|[^]?)/.exec(rest)?.[0] ?? "")} is no escape of JSON. A backslash is written as \\\\.`,
  },
]

const wantedWords: Readonly<Record<Wanted, string>> = {
  value: "a value",
  "value-or-close": "a value or ]",
  key: "a key",
  "key-or-close": "a key or }",
  colon: "a colon",
  "comma-or-close": "a comma or the closing bracket",
  end: "the end of the file",
}

const startsSomething: ReadonlySet<string> = new Set(["string", "number", "literal", "{", "["])

const isControl = (rest: string): boolean => rest !== "" && rest.charCodeAt(0) < 0x20

const word = (rest: string): string => /^-?[\w$]*/.exec(rest)?.[0] ?? ""

const shown = (rest: string): string => `"${visible(rest.slice(0, 20))}"`
