type Corner = readonly [number, number]

/** An SVG path through points that are joined by straight lines, with rounded corners. */
export const roundedPath = (points: readonly Corner[], radius: number): string => {
  const [first, ...rest] = points
  if (!first) return ""
  const steps = rest.map((point, index) => {
    const before = points[index] ?? first
    const after = rest[index + 1]
    if (!after) return `L${point[0]},${point[1]}`
    const [ax, ay] = towards(point, before, radius)
    const [bx, by] = towards(point, after, radius)
    return `L${ax},${ay} Q${point[0]},${point[1]} ${bx},${by}`
  })
  return [`M${first[0]},${first[1]}`, ...steps].join(" ")
}

/** The point on the way from a corner to the next one, at most half of it away. */
const towards = ([x, y]: Corner, [toX, toY]: Corner, distance: number): Corner => {
  const length = Math.hypot(toX - x, toY - y)
  if (length === 0) return [x, y]
  const part = Math.min(distance, length / 2) / length
  return [round(x + (toX - x) * part), round(y + (toY - y) * part)]
}

const round = (value: number): number => Math.round(value * 10) / 10
