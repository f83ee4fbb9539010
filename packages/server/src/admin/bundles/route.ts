import type { FastifyInstance } from "fastify"
import { mount } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import { exportBundle } from "./contract.ts"
import { exportBundleHandler } from "./export-bundle.ts"

/** Several flows as one file. */
export const bundleRoutes = (app: FastifyInstance, services: Services): void =>
  mount(app, exportBundle, exportBundleHandler(services))
