import pino, { type Logger } from "pino"
import type { Config } from "./config.ts"

export type Log = Logger

/** Structured logs on standard error, one JSON object a line; standard output belongs to the command line. */
export const createLog = ({ logLevel }: Pick<Config, "logLevel">): Log =>
  pino(
    { level: logLevel, redact: { paths: ["req.headers", "*.password", "*.token"], censor: "[secret]" } },
    pino.destination({ dest: 2, sync: false }),
  )
