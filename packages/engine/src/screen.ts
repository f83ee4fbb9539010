/** What an end user is shown. Texts are final: templates filled in, in the language of the run. Plain text, never HTML. */
export interface Screen {
  readonly title: string
  readonly elements: readonly ScreenElement[]
}

/** A field of a screen that people fill in. */
export interface FieldElement {
  readonly kind: "field"
  readonly name: string
  readonly type:
    | "text"
    | "email"
    | "password"
    | "tel"
    | "number"
    | "date"
    | "url"
    | "checkbox"
    | "select"
    | "textarea"
    | "hidden"
  readonly label: string
  readonly help?: string
  readonly required: boolean
  /** A token of the HTML `autocomplete` attribute, e.g. `username`, `current-password`. */
  readonly autocomplete?: string
  readonly value?: string
  readonly error?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

/** A part of a screen, from top to bottom. */
export type ScreenElement =
  | { readonly kind: "heading" | "text"; readonly text: string }
  | { readonly kind: "notice"; readonly tone: "info" | "success" | "error"; readonly text: string }
  | { readonly kind: "image"; readonly src: string; readonly alt: string }
  | FieldElement
  | {
      readonly kind: "button"
      readonly action: string
      readonly label: string
      readonly variant: "primary" | "secondary" | "link"
      /** Whether the fields must be valid before this button leaves the page ("Back" and "Forgot" need none). */
      readonly validates: boolean
    }
  | { readonly kind: "link"; readonly href: string; readonly label: string }

/** What came back from a screen: the button and the fields. A file or a repeated field is refused before it gets here. */
export interface Answer {
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}
