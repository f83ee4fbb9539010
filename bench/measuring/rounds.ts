/**
 * Measures everything that is to be compared once a round, in turn, so that a disturbance of the machine meets all of it.
 * A first round warms up and does not count.
 */
export const rounds = async <Figures>(count: number, round: () => Promise<Figures>): Promise<readonly Figures[]> => {
  await round()
  const measured: Figures[] = []
  while (measured.length < count) measured.push(await round())
  return measured
}
