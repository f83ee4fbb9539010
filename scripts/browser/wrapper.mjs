/** Fonts of the machine and fonts that came along; `prefix="relative"` means relative to this file. */
export const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">system/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

/**
 * The script that starts an unpacked Chromium with the libraries that were unpacked beside it.
 *
 * @param {readonly string[]} libraryFolders - relative to the unpacked system
 */
export function wrapper(libraryFolders) {
  const path = libraryFolders.map((folder) => `$here/system/${folder}`).join(":")
  return `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="${path}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/system/usr/lib/chromium/chromium" "$@"
`
}
