import assert from "node:assert/strict"
import { test } from "node:test"
import { createAddressFilter } from "./address-filter.ts"

const refused = {
  "this host": ["0.0.0.0", "0.1.2.3", "::"],
  loopback: ["127.0.0.1", "127.255.255.254", "::1"],
  private: ["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1"],
  "link-local, with the metadata services of clouds": ["169.254.0.1", "169.254.169.254", "fe80::1", "febf::1"],
  "unique local, with a metadata service": ["fc00::1", "fdff::1", "fd00:ec2::254"],
  "carrier-grade NAT, with a metadata service": ["100.64.0.1", "100.100.100.200", "100.127.255.255"],
  "a metadata service with a public address": ["168.63.129.16", "::ffff:168.63.129.16"],
  "multicast and broadcast": ["224.0.0.1", "239.255.255.255", "255.255.255.255", "ff02::1"],
  "reserved, documentation and benchmarks": [
    "192.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "240.0.0.1",
    "2001:db8::1",
    "100::1",
  ],
  "IPv4-mapped": [
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "0:0:0:0:0:ffff:7f00:1",
  ],
  "IPv4-compatible": ["::127.0.0.1", "::7f00:1", "::10.0.0.1"],
  "NAT64, 6to4, Teredo": ["64:ff9b::7f00:1", "64:ff9b:1::7f00:1", "2002:7f00:1::", "2001:0:7f00:1::"],
  "site-local": ["fec0::1"],
  "with a zone": ["fe80::1%eth0"],
}

for (const [kind, addresses] of Object.entries(refused)) {
  test(`addresses are refused: ${kind}`, () => {
    const filter = createAddressFilter([])
    for (const address of addresses) assert.equal(filter.allowsAddress(address), false, address)
  })
}

test("public addresses pass", () => {
  const filter = createAddressFilter([])
  for (const address of [
    "1.1.1.1",
    "8.8.8.8",
    "172.15.0.1",
    "172.32.0.1",
    "192.167.1.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
  ]) {
    assert.equal(filter.allowsAddress(address), true, address)
  }
})

test("what is no address does not pass", () => {
  const filter = createAddressFilter(["127.0.0.0/8"])
  for (const text of ["", "localhost", "127.1", "0x7f.1", "017700000001", "2130706433", "127.0.0.1 ", "[::1]"]) {
    assert.equal(filter.allowsAddress(text), false, text)
  }
})

test("networks and addresses that are named pass, in IPv4 and IPv6, and no others", () => {
  const filter = createAddressFilter(["10.1.0.0/16", "127.0.0.1", "fd00::/8", "192.168.0.0/99", "not an address"])
  for (const address of ["10.1.2.3", "::ffff:10.1.2.3", "127.0.0.1", "fd12::1"]) {
    assert.equal(filter.allowsAddress(address), true, address)
  }
  for (const address of ["10.2.0.1", "127.0.0.2", "fc00::1", "192.168.0.1", "::1"]) {
    assert.equal(filter.allowsAddress(address), false, address)
  }
})

test("a host that is named passes under its whole name alone", () => {
  const filter = createAddressFilter(["api.internal", "127.0.0.1"])
  for (const host of ["api.internal", "API.internal", "api.internal."])
    assert.equal(filter.allowsHost(host), true, host)
  for (const host of ["internal", "x.api.internal", "api.internal.evil.org", "127.0.0.1"]) {
    assert.equal(filter.allowsHost(host), false, host)
  }
})
