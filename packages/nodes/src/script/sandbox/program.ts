/**
 * The script as a function of the variables (JSON), which promises the JSON of what the script left. The script begins on
 * the first line, so that lines in errors are its own, and is the body of an async function: `return` and `await` work.
 *
 * `exit("output", data)` and `callback({ output, data })` do the same; the last call counts.
 */
export const program = (code: string): string => `${before}${code}\n${after}`

const before = [
  "(function(input){",
  "const write=JSON.stringify;let left;",
  "const exit=(output,data=null)=>{left=write({output,data});return left};",
  "const callback=(result)=>exit(result&&result.output,result&&result.data);",
  "const script=async function(variables,exit,callback){",
].join("")

const after = "};return script(JSON.parse(input),exit,callback).then(()=>left)})"
