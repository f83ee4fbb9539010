const width = 24

/** How far work on flows has come: `[######------------------] 250 of 1000 flows`. */
export const progressBar = ({ done, total }: { readonly done: number; readonly total: number }): string => {
  const filled = total > 0 ? Math.floor((Math.min(done, total) / total) * width) : 0
  return `[${"#".repeat(filled)}${"-".repeat(width - filled)}] ${done} of ${total} flows`
}
