import type { Clock, Random } from "@gatewright/engine"
import type { Catalogue } from "@gatewright/flow"
import type { Config } from "../config.ts"
import type { World } from "../ports/world-ports.ts"
import type { Store } from "../store/store.ts"
import type { Templates } from "./templates/templates.ts"

/** What the routes of the administration API work with. */
export interface Services {
  readonly config: Config
  readonly store: Store
  readonly catalogue: Catalogue
  /** Read when somebody asks for them first. */
  readonly templates: () => Promise<Templates>
  readonly clock: Clock
  readonly random: Random
  readonly version: string
  /** The keys and the ways out that flows have, for trying and sealing what they will use. */
  readonly world: World
}
