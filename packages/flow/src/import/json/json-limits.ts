/** How deep objects and arrays may lie in each other. Known files reach 20; everything that walks a document recurses. */
export const maxDepth = 100
