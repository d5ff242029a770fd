/** Prints to standard output. Result: the exit code of success. */
export function say(text: string): 0 {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Prints what is worth knowing beside the result, to standard error: what reads the result does not meet it. Result: the exit code of success. */
export function note(text: string): 0 {
  process.stderr.write(`${text}\n`);
  return 0;
}

/** Does something while all that is printed, also by others, goes to standard error: standard output is kept for one result. */
export async function withQuietOutput<Result>(run: () => Promise<Result>): Promise<Result> {
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write.bind(process.stderr);
  try {
    return await run();
  } finally {
    process.stdout.write = write;
  }
}

/** Prints why something is not done. Result: the exit code of failure. */
export function complain(text: string): 1 {
  process.stderr.write(`${text}\n`);
  return 1;
}
