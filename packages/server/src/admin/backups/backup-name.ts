/** The name of a backup made at a time, to the second: `2026-11-22T020000Z.bundle.json`. */
export const backupName = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 19).replaceAll(":", "")}Z.bundle.json`

/** When a backup was made, by its name; `undefined` for a file that is none. */
export const timeOfBackup = (name: string): number | undefined => {
  const parts = /^(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)Z\.bundle\.json$/.exec(name)
  const time = parts ? Date.parse(`${parts[1]}${parts[2]}:${parts[3]}:${parts[4]}Z`) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
