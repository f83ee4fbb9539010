/** The few words that the page itself says; everything else is the flow's. */
export interface PageWords {
  readonly pleaseCheck: string
  readonly language: string
  readonly continue: string
  readonly continuing: string
  readonly done: string
  readonly failed: string
  readonly notFound: string
  readonly notFoundText: string
  readonly debug: string
  readonly debugText: string
}

const english: PageWords = {
  pleaseCheck: "Please check what you entered.",
  language: "Language",
  continue: "Continue",
  continuing: "You are being taken on.",
  done: "Done",
  failed: "This did not work",
  notFound: "There is nothing here",
  notFoundText: "The address is wrong, or what was here is gone. Go back to where you came from and try again.",
  debug: "Debug run.",
  debugText: "Somebody watches each step of it. What it does is real: accounts, mails and sign-ins.",
}

const words: Readonly<Record<string, PageWords>> = {
  en: english,
  it: {
    pleaseCheck: "Controlla i dati inseriti.",
    language: "Lingua",
    continue: "Continua",
    continuing: "Stai per essere reindirizzato.",
    done: "Fatto",
    failed: "Qualcosa non ha funzionato",
    notFound: "Qui non c’è nulla",
    notFoundText: "L’indirizzo è sbagliato oppure la pagina non esiste più. Torna da dove sei venuto e riprova.",
    debug: "Esecuzione di debug.",
    debugText: "Qualcuno ne segue ogni passo. Ciò che fa è reale: account, e-mail e accessi.",
  },
  de: {
    pleaseCheck: "Bitte prüfen Sie Ihre Eingaben.",
    language: "Sprache",
    continue: "Weiter",
    continuing: "Sie werden weitergeleitet.",
    done: "Fertig",
    failed: "Das hat nicht geklappt",
    notFound: "Hier ist nichts",
    notFoundText:
      "Die Adresse stimmt nicht, oder die Seite gibt es nicht mehr. Gehen Sie zurück und versuchen Sie es noch einmal.",
    debug: "Testlauf.",
    debugText: "Jemand sieht jeden Schritt mit. Was er tut, ist echt: Konten, E-Mails und Anmeldungen.",
  },
  fr: {
    pleaseCheck: "Veuillez vérifier votre saisie.",
    language: "Langue",
    continue: "Continuer",
    continuing: "Vous allez être redirigé.",
    done: "Terminé",
    failed: "Cela n’a pas fonctionné",
    notFound: "Il n’y a rien ici",
    notFoundText: "L’adresse est fausse, ou la page n’existe plus. Revenez en arrière et réessayez.",
    debug: "Exécution de débogage.",
    debugText: "Quelqu’un en suit chaque étape. Ses effets sont réels : comptes, e-mails et connexions.",
  },
}

/** The page's own words in the language of a run (BCP 47), in English where they are not there. */
export const pageWords = (language: string): PageWords => words[primaryOf(language)] ?? english

/** Whether the page speaks that language (BCP 47). */
export const hasPageWords = (language: string): boolean => Object.hasOwn(words, primaryOf(language))

const primaryOf = (language: string): string => language.split("-")[0]?.toLowerCase() ?? ""
