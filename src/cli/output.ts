/** Prints to standard output. Result: the exit code of success. */
export function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Prints why something is not done. Result: the exit code of failure. */
export function complain(text: string): 1 {
  process.stderr.write(`${text}\n`);
  return 1;
}
