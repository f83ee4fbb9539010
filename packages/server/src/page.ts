export * from "./journey/page/preview-page.ts"
