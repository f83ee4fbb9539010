import type { RunStep } from "@gatewright/server/contract"
import {
  IconArrowBackUp,
  IconArrowDownRight,
  IconArrowRight,
  IconFlag,
  IconAppWindow,
  IconX,
} from "@tabler/icons-react"
import { words } from "./words.ts"

const icons = {
  left: IconArrowRight,
  showed: IconAppWindow,
  called: IconArrowDownRight,
  returned: IconArrowBackUp,
  ended: IconFlag,
  failed: IconX,
}

/** What came of a step, by its shape; the words beside it say the same. One with an error says so itself. */
export const StepIcon = ({ step: { did, error } }: { readonly step: RunStep }) => {
  const Icon = error === undefined ? icons[did] : icons.failed
  return error === undefined ? (
    <Icon size={16} aria-hidden />
  ) : (
    <Icon size={16} role="img" aria-label={words.error} data-bad />
  )
}
