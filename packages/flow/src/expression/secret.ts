const shown = "[secret]"

/**
 * A value that no log, trace, template or JSON prints: passwords, tokens, keys.
 *
 * The text is reachable through `reveal()` alone, so that a search for that word finds every place that uses one.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  reveal(): string {
    return this.#text
  }

  toString(): string {
    return shown
  }

  toJSON(): string {
    return shown
  }

  get [Symbol.toStringTag](): string {
    return "Secret"
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return shown
  }
}
