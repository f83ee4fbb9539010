export * from "./preview-screen.ts"
