/**
 * What a check says about a setting, as it reads at its field: there nobody needs to be told which setting of which node is
 * meant. What is said in another way stays as it is.
 */
export const fieldWords = (message: string): string => {
  const found = shortened.map(([long, short]) => [long.exec(message)?.[1], short] as const)
  const [words, short] = found.find(([each]) => each !== undefined) ?? []
  return words === undefined || short === undefined ? message : short(words)
}

const shortened: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/^The settings? .*? (?:is|are) not valid: (.*)$/, (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`],
  [
    /^“.*?” has nothing in “.*?”, and can't (run) without it\. Fill it in\.$/,
    () => "The node can't run without it. Fill it in.",
  ],
  [/^“.*?” of “.*?” (can't be read .*)$/, (words) => `This ${words}`],
  [/^“.*?” of “.*?” reads (\S+, which .*)$/, (words) => `It reads ${words}`],
]
