import { problemOf, sentenceOfError } from "../api/api-failure.ts"
import { Notice } from "./Notice.tsx"
import { ProblemList } from "./ProblemList.tsx"

/** An error at the place where it matters: what was not done, why, and everything that is in the way. */
export const FailureNotice = ({ title, error }: { readonly title: string; readonly error: Error }) => {
  const problems = problemOf(error)?.problems ?? []
  const sentence = sentenceOfError(error)
  // Where there is a list, its first entry is often the very sentence.
  const told = problems.some(({ message }) => message === sentence)
  return (
    <Notice tone="bad" title={title} {...(!told && { text: sentence })}>
      {problems.length > 0 && <ProblemList problems={problems} />}
    </Notice>
  )
}
