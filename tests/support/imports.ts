import { Visitor } from "oxc-parser"
import { placeOf, type Source } from "./sources.ts"

/** One import, re-export, lazy import or type import of a file. */
export interface Import {
  readonly specifier: string
  readonly place: string
  readonly lazy: boolean
  /** Erased by the compiler, so absent at run time. */
  readonly typeOnly: boolean
}

/** Everything that a file imports, in the order of the file. */
export const importsOf = (source: Source): readonly Import[] => {
  const found: Import[] = []
  const add = (specifier: string, offset: number, kind: { lazy?: boolean; typeOnly?: boolean } = {}) =>
    found.push({
      specifier,
      place: placeOf(source, offset),
      lazy: kind.lazy ?? false,
      typeOnly: kind.typeOnly ?? false,
    })

  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.start, { typeOnly: node.importKind === "type" }),
    ExportAllDeclaration: (node) => add(node.source.value, node.start, { typeOnly: node.exportKind === "type" }),
    ExportNamedDeclaration: (node) =>
      node.source && add(node.source.value, node.start, { typeOnly: node.exportKind === "type" }),
    ImportExpression: (node) => {
      if (node.source.type === "Literal") add(String(node.source.value), node.start, { lazy: true })
    },
    TSImportType: (node) => add(node.source.value, node.start, { typeOnly: true }),
  }).visit(source.program)
  return found
}
