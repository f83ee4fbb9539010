/** What people read where a run fails closed and neither a node nor the flow says it in its own words. */
export interface FailureWords {
  readonly title: string
  readonly failed: string
  readonly expired: string
  readonly unknownAction: string
  readonly retry: string
}

const english: FailureWords = {
  title: "That did not work",
  failed: "Something went wrong here. Please start again; if it happens once more, ask for help.",
  expired: "This took longer than it may take. Please start again.",
  unknownAction: "The page that was sent is not the one that was shown. Please start again.",
  retry: "Start again",
}

const italian: FailureWords = {
  title: "Non ha funzionato",
  failed: "Qualcosa è andato storto. Ricomincia da capo; se succede di nuovo, chiedi aiuto.",
  expired: "È passato più tempo di quanto consentito. Ricomincia da capo.",
  unknownAction: "La pagina inviata non è quella mostrata. Ricomincia da capo.",
  retry: "Ricomincia",
}

/** The words in a language; English where there are none. */
export const failureWords = (language: string): FailureWords => (/^it\b/i.test(language) ? italian : english)
