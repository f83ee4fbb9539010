export * from "./ports.ts"
export * from "./screen.ts"
export * from "./node-runner.ts"
export * from "./compiled-flow.ts"
