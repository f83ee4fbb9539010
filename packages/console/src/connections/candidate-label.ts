/** A candidate in a list: its name, and its key where that is another. */
export const candidateLabel = ({ key, name }: { readonly key: string; readonly name: string }): string =>
  name === "" || name === key ? key : key.startsWith("flow_") ? name : `${name} (${key})`
