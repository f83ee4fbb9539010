/** What a check says about a setting, as it reads at its field: there nobody needs to be told which setting is meant. */
export const fieldWords = (message: string): string => {
  const [, words] = /^The settings? .*? (?:is|are) not valid: (.*)$/.exec(message) ?? []
  return words === undefined ? message : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
