import { readFlowFile, type ReadResult } from "@gatewright/flow"
import { startPlanner } from "../plans/start-planner.ts"
import type { Services } from "../services.ts"

/** Up to this many bytes a file is read where it comes in: all but a few, and in less time than to start a thread. */
const small = 2 * 1024 * 1024

/**
 * Reads a file that somebody adds. A large one is read in a thread of its own: it may have been made to take long, and
 * others wait for their answers meanwhile.
 */
export const readFile = async (file: Uint8Array, { catalogue }: Pick<Services, "catalogue">): Promise<ReadResult> => {
  if (file.byteLength <= small) return readFlowFile(file)
  const planner = await startPlanner(file.byteLength, catalogue)
  try {
    return await planner.file(file)
  } finally {
    await planner.end()
  }
}
