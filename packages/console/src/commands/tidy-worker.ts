import { type TidyGraph, tidyPlaces } from "@gatewright/flow"

// The places of a large flow take a while: found here, the page goes on meanwhile.
addEventListener("message", ({ data }: MessageEvent<TidyGraph>) => postMessage(tidyPlaces(data)))
