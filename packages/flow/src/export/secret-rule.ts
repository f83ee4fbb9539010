/** A text of a document, as the rules look at it. */
export interface SearchedText {
  readonly text: string
  /** The same text with a U+0000 for each character of a `{{template}}` and `$t(text)t$`: what is in there is no literal. */
  readonly literal: string
  /** The name of what the text is the value of: a setting, a header, a variable. */
  readonly name: string
}

/** One way to tell a secret that was written out. */
export interface SecretRule {
  readonly id: string
  /** What it looks like, for people. */
  readonly words: string
  /** Where in the text it begins, or -1. Takes time in proportion to the length of the text. */
  readonly find: (searched: SearchedText) => number
}
