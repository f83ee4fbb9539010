/** The folder of a node type is named like its label: `HTTP Request` lies in `http-request`. */
export const helpFolder = (label: string): string => label.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")
