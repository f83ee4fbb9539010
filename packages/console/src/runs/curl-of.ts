/** The command that begins a run at an address for programs. The address has no character that a shell takes for its own. */
export const curlOf = (url: string): string => `curl -X POST -H 'content-type: application/json' -d '{}' '${url}'`
