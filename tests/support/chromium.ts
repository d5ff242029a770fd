import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** What a browser on a machine without a screen, a sandbox or a way to the internet needs. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALL = ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"] as const;

/** Starts the Chromium of this machine. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(MISSING);
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Makes sure that there is a Chromium: root on a Debian gets its package, everybody else is told the one command to run. */
export function ensureChromium(): void {
  if (findChromium() !== undefined) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || onPath("apt-get") === undefined) throw new Error(MISSING);
  process.stdout.write("No Chromium found: installing Debian's.\n");
  execFileSync("apt-get", ["update"], { stdio: "inherit" });
  execFileSync(INSTALL[0], INSTALL.slice(1), { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  if (findChromium() === undefined) throw new Error(MISSING);
}

const MISSING = `The browser tests need Chromium, and there is none. Install it with: sudo ${INSTALL.join(" ")}\nOr name one in CHROMIUM_PATH.`;

/** CHROMIUM_PATH, else the system's, else the one that Playwright has downloaded. */
function findChromium(): string | undefined {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  const own = chromium.executablePath();
  return onPath("chromium") ?? onPath("chromium-browser") ?? onPath("google-chrome") ?? (existsSync(own) ? own : undefined);
}

function onPath(name: string): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
