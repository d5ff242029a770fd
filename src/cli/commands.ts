import { isRefusal } from "../core/refusal.ts";
import { didYouMean } from "../core/text.ts";
import { type Options, readRequest, USAGE } from "./options.ts";
import { complain, say } from "./output.ts";
import { explain, override } from "./page-commands.ts";
import { build, check, dev, preview, start, verify } from "./site-commands.ts";
import { diff, newVersion, release, snapshot } from "./version-commands.ts";

/** Does what it is named for, prints, and gives the exit code. `subject` is the word behind the command. */
type Command = (options: Options, subject: string | undefined) => number | Promise<number>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", check],
  ["build", build],
  ["assemble", build],
  ["start", start],
  ["preview", preview],
  ["verify", verify],
  ["dev", dev],
  ["explain", explain],
  ["diff", diff],
  ["override", override],
  ["new-version", newVersion],
  ["release", release],
  ["snapshot", snapshot],
  ["help", () => say(USAGE)],
]);

async function main(words: readonly string[]): Promise<number> {
  const request = readRequest(words);
  if (isRefusal(request)) return complain(request.refused);
  const run = COMMANDS.get(request.command);
  if (run === undefined) {
    const meant = didYouMean(request.command, COMMANDS.keys());
    return complain(`There is no command ${request.command}.${meant === "" ? "" : ` ${meant}`}\n\n${USAGE}`);
  }
  return run(request.options, request.subject);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isDebug = process.argv.includes("--debug");
  process.stderr.write(`${error instanceof Error ? (isDebug ? error.stack : error.message) : String(error)}\n`);
  process.exitCode = 1;
}
