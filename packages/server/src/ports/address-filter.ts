import { isIP } from "node:net"
import ipaddr from "ipaddr.js"

/** Says which addresses flows may call: public ones, and what the configuration names. */
export interface AddressFilter {
  /** Whether any address of that host is fine, because the configuration names the host. */
  readonly allowsHost: (host: string) => boolean
  readonly allowsAddress: (address: string) => boolean
}

/** `allow`: host names, addresses, and networks as CIDR. */
export const createAddressFilter = (allow: readonly string[]): AddressFilter => {
  const hosts = new Set(allow.map(plainHost))
  const networks = allow.flatMap((entry) => {
    if (entry.includes("/")) return ipaddr.isValidCIDR(entry) ? [ipaddr.parseCIDR(entry)] : []
    return isIP(entry) === 0 ? [] : [networkOf(entry)]
  })
  return {
    allowsHost: (host) => isIP(host) === 0 && hosts.has(plainHost(host)),
    allowsAddress: (text) => {
      if (isIP(text) === 0) return false
      // `process` looks through IPv4-mapped addresses (RFC 4291 section 2.5.5.2).
      const address = ipaddr.process(text)
      return (
        networks.some((network) => network[0].kind() === address.kind() && address.match(network)) || isPublic(address)
      )
    },
  }
}

type Address = ReturnType<typeof ipaddr.parse>

const networkOf = (address: string): [Address, number] => {
  const parsed = ipaddr.process(address)
  return [parsed, parsed.kind() === "ipv4" ? 32 : 128]
}

/** Names are the same with and without the dot at their end, whatever their case. */
const plainHost = (host: string): string => host.toLowerCase().replace(/\.$/, "")

/**
 * Everything that the registries of special-purpose addresses (RFC 6890) name is refused: loopback, link-local with the
 * metadata services of clouds, private and unique local networks, and the ways to write an IPv4 address in IPv6 (mapped,
 * NAT64, 6to4, Teredo). Of IPv6 only global unicast, 2000::/3, is left (RFC 4291 section 2.4).
 */
const isPublic = (address: Address): boolean =>
  address.range() === "unicast" &&
  (address.kind() === "ipv4" ? address.toString() !== azureWireServer : address.match(globalUnicast))

const globalUnicast = ipaddr.parseCIDR("2000::/3")

/** Answers on every virtual machine of that cloud with what only the machine should know, under a public address. */
const azureWireServer = "168.63.129.16"
