/** How deep objects and arrays may lie in each other. Known files reach 20; everything that walks a document recurses. */
export const maxDepth = 100

/**
 * How many values a flow file may hold: texts, numbers, objects, lists. A flow of 1,500 nodes has about 80,000, a file of
 * the largest size that is full of real nodes about 300,000; a million could not be read, checked and written within a second.
 */
export const maxParts = 500_000
