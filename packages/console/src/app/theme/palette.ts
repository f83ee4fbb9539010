import type { MantineColorsTuple } from "@mantine/core"

/**
 * The colours of the console, ten steps each from light to dark, of even lightness (made in OKLCH).
 * Contrast on the surfaces of tokens.css: step 7 and darker reads as text on light, step 4 and lighter on dark (AA).
 */
export const palette = {
  accent: tuple("#edfafc #d9f2f8 #b1e5f0 #7fd3e4 #52bccf #25a0b4 #008396 #006a79 #00515e #013a43"),
  gray: tuple("#f9fafb #f4f5f7 #ebedef #dee2e5 #cbd0d4 #9fa5ac #6e757d #4f565e #323940 #191f25"),
  dark: tuple("#e6e8ea #c4c8cc #a0a5ab #80868c #474e55 #343a40 #262b30 #1d2126 #14181c #0c1013"),
  green: tuple("#ebf9ef #d5f5de #a8eabe #75da9c #4bc680 #1fad66 #009252 #007742 #095c34 #064425"),
  yellow: tuple("#fff8ea #ffeecb #ffde94 #ffcb5d #f7b332 #e49311 #c97409 #a3590c #7e4412 #5f330e"),
  red: tuple("#fff1f1 #ffe1df #ffc6c3 #ff9e9b #fb7570 #ed4a46 #d62c2b #b51f1f #8d1b19 #691211"),
}

function tuple(colors: string): MantineColorsTuple {
  const [a = "", b = "", c = "", d = "", e = "", f = "", g = "", h = "", i = "", j = ""] = colors.split(" ")
  return [a, b, c, d, e, f, g, h, i, j]
}
