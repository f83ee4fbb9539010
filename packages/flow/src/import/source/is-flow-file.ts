import { isJsonObject, type JsonObject } from "../../document/json.ts"

/** Whether a file is one of ours: it says so, or it is built like one and only forgot to. */
export const isFlowFile = ({ format, formatVersion, flow }: JsonObject): boolean =>
  format === "gatewright/flow" || (format === undefined && formatVersion !== undefined && isJsonObject(flow))

/** Whether a file is a bundle of ours. Nothing else is built like one, so that it has to say so. */
export const isBundleFile = ({ format }: JsonObject): boolean => format === "gatewright/bundle"
