import dns, { type LookupAddress, type LookupOptions } from "node:dns"
import type { LookupFunction } from "node:net"
import type { AddressFilter } from "./address-filter.ts"

/** Resolves a name to all its addresses, as `dns.lookup` does with `all`. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/** An address that the filter does not let through. */
export class RefusedAddress extends Error {
  /** `what`: a host and how it comes to the address, as in “localhost is at”. */
  constructor(what: string) {
    super(`${what} an address that flows may not call. To let them, name it in GATEWRIGHT_HTTP_ALLOW of the server.`)
  }
}

/**
 * A lookup for sockets that gives only addresses that pass the filter. The socket connects to what is returned here, so
 * a name that answers with another address the next time (DNS rebinding) gains nothing.
 */
export const checkedLookup =
  (filter: AddressFilter, resolve: Resolve = dns.lookup): LookupFunction =>
  (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, [])
      const addresses = filter.allowsHost(host) ? found : found.filter(({ address }) => filter.allowsAddress(address))
      const [first] = addresses
      if (!first) return done(new RefusedAddress(`${host} is at`), [])
      return options.all ? done(null, addresses) : done(null, first.address, first.family)
    })
  }
