export const clipboardWords = {
  copied: "Copied. It can be pasted into any flow, and into a text editor.",
  cut: (removed: string) => removed.replace(/^Remove/, "Cut"),
  notCopied: "It was not copied",
  notPasted: "Nothing was pasted",
  noText: "The clipboard holds no text. Copy nodes of a flow or the text of a flow file, and paste again.",
  notAdded: "Nothing was added",
  useKeys:
    "The browser did not let the page use the clipboard. Allow it in the settings of the page, or use the keys of your system for copy and paste.",
} as const
