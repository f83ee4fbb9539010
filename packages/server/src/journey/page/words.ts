/** The few words that the page itself says; everything else is the flow's. */
export interface PageWords {
  readonly pleaseCheck: string
  readonly language: string
  readonly continue: string
  readonly continuing: string
}

const english: PageWords = {
  pleaseCheck: "Please check what you entered.",
  language: "Language",
  continue: "Continue",
  continuing: "You are being taken on.",
}

const words: Readonly<Record<string, PageWords>> = {
  en: english,
  it: {
    pleaseCheck: "Controlla i dati inseriti.",
    language: "Lingua",
    continue: "Continua",
    continuing: "Stai per essere reindirizzato.",
  },
  de: {
    pleaseCheck: "Bitte prüfen Sie Ihre Eingaben.",
    language: "Sprache",
    continue: "Weiter",
    continuing: "Sie werden weitergeleitet.",
  },
  fr: {
    pleaseCheck: "Veuillez vérifier votre saisie.",
    language: "Langue",
    continue: "Continuer",
    continuing: "Vous allez être redirigé.",
  },
}

/** The page's own words in the language of a run (BCP 47), in English where they are not there. */
export const pageWords = (language: string): PageWords => words[language.split("-")[0]?.toLowerCase() ?? ""] ?? english
