import { startPressThread, startThreads } from "../build/threads.ts";
import { isRefusal } from "../core/refusal.ts";
import { didYouMean } from "../core/text.ts";
import { type Options, readRequest, USAGE } from "./options.ts";
import { complain, say } from "./output.ts";

/** Does what it is named for, prints, and gives the exit code. `subject` is the word behind the command. */
type Command = (options: Options, subject: string | undefined) => number | Promise<number>;

/** What a command needs is loaded once it is asked for. */
const site = () => import("./site-commands.ts");
const page = () => import("./page-commands.ts");
const version = () => import("./version-commands.ts");

/** The threads of a build load the program while this one does. */
const build: Command = async (options) => {
  startThreads();
  startPressThread();
  return (await site()).build(options);
};

const dev: Command = async (options) => {
  startPressThread();
  return (await site()).dev(options);
};

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ["check", async (options) => (await site()).check(options)],
  ["build", build],
  ["assemble", build],
  ["start", async (options) => (await site()).start(options)],
  ["preview", async (options) => (await site()).preview(options)],
  ["verify", async (options) => (await site()).verify(options)],
  ["dev", dev],
  ["explain", async (options, subject) => (await page()).explain(options, subject)],
  ["diff", async (options, subject) => (await version()).diff(options, subject)],
  ["override", async (options, subject) => (await page()).override(options, subject)],
  ["new-version", async (options, subject) => (await version()).newVersion(options, subject)],
  ["release", async (options, subject) => (await version()).release(options, subject)],
  ["snapshot", async (options, subject) => (await version()).snapshot(options, subject)],
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
