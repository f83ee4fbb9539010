import { readFile, stat } from "node:fs/promises"

/**
 * The bytes of a file that nobody named, one of a folder. Pipes, sockets and devices, and links to them, are not opened:
 * reading one may never end.
 *
 * @throws an error with a code, as `readFile` does; `ENOTFILE` where it is no file
 */
export const readRegularFile = async (path: string): Promise<Buffer> => {
  if (!(await stat(path)).isFile()) throw Object.assign(new Error(`${path} is no file`), { code: "ENOTFILE" })
  return readFile(path)
}
