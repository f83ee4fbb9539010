import { once } from "node:events"
import { connect, isIP, type Socket } from "node:net"
import type { AddressFilter } from "./address-filter.ts"
import { checkedLookup, RefusedAddress, type Resolve } from "./checked-lookup.ts"

/** Opens a TCP connection, or throws why not. */
export type Connect = (server: { readonly host: string; readonly port: number }) => Promise<Socket>

/** Connects to addresses that the filter lets through, as the HTTP client of flows does. */
export const checkedConnect =
  (filter: AddressFilter, resolve?: Resolve): Connect =>
  async ({ host, port }) => {
    // A socket resolves names only, so an address is looked at here.
    if (isIP(host) !== 0 && !filter.allowsAddress(host)) {
      throw new RefusedAddress(`${host} is`)
    }
    const signal = AbortSignal.timeout(10_000)
    const socket = connect({ host, port, lookup: checkedLookup(filter, resolve), signal })
    await once(socket, "connect", { signal })
    return socket
  }
