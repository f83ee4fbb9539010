import { hasCharacterKeys } from "../app/ui/character-keys.ts"
import type { Command } from "./command.ts"
import { isMac, keysText } from "./keys-text.ts"

/** The keys of a command that work now: those of one character can be turned off. */
export const keysOf = ({ keys }: Pick<Command, "keys">, withCharacters = hasCharacterKeys()): readonly string[] =>
  withCharacters ? keys : keys.filter((each) => !isCharacter(each))

/** How they are written here, the one to learn first. */
export const writtenKeys = (command: Pick<Command, "keys">): readonly string[] =>
  keysOf(command).map((keys) => keysText(keys, isMac()))

/** A letter, digit or sign, with or without Shift. */
const isCharacter = (keys: string): boolean => /^(?:Shift\+)?.$/u.test(keys)
