import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer, type AddressInfo, type Socket } from "node:net"
import { test } from "node:test"
import { createAddressFilter } from "./address-filter.ts"
import { checkedConnect } from "./checked-connect.ts"
import { smtpMailer } from "./mailer.ts"

test("with TLS the first bytes are its handshake with the name of the host, and nothing is said in the clear", async (context) => {
  const received: Buffer[] = []
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on("error", () => undefined)
    socket.on("data", (bytes) => {
      received.push(bytes)
      socket.destroy()
    })
  }).listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const mailer = smtpMailer({
    settings: { host: "mail.example.com", port, security: "tls", username: "ada", from: "a@b.org" },
    password: "hunter2",
    connect: checkedConnect(createAddressFilter(["127.0.0.1"]), (_host, _options, done) =>
      done(null, [{ address: "127.0.0.1", family: 4 }]),
    ),
  })
  context.after(() => {
    mailer.close()
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  assert.equal((await mailer.verify()).kind, "failed")
  const bytes = Buffer.concat(received)
  // A handshake record with a ClientHello (RFC 8446 section 5.1), and the server name in it (RFC 6066 section 3).
  assert.deepEqual([bytes[0], bytes[5]], [22, 1])
  assert.ok(bytes.includes("mail.example.com"))
  assert.equal(bytes.includes("hunter2"), false)
})
