import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { restoreSite } from "../../src/build/build-site.ts";
import type { Manifest } from "../../src/build/manifest.ts";
import { copyProgram, run, STRATA, startStrata, strata } from "../support/build.ts";
import { contentFolder, page } from "../support/folder.ts";
import { buildClean, buildRivalSites, leftBeside, type RivalSites, wholeSite } from "../support/rival-sites.ts";
import { writeFiles } from "../support/write-files.ts";

const parent = mkdtempSync(join(tmpdir(), "strata-publish-"));
const out = join(parent, "dist");
let rivals: RivalSites;
let old: Manifest;

beforeAll(() => {
  rivals = buildRivalSites();
  old = buildClean(rivals.content[0], out);
});
afterAll(() => {
  rivals.remove();
  rmSync(parent, { recursive: true });
});

describe("two builds of one output", () => {
  it("are one build and one refusal, which names the process that builds", async () => {
    const first = startStrata("build", "--content", rivals.content[0], "--out", out);
    await there(join(parent, ".dist.lock"));
    process.kill(first.pid, "SIGSTOP");
    const second = strata("build", "--content", rivals.content[1], "--out", out);
    expect(second).toMatchObject({ status: 1, output: `Process ${first.pid} builds ${out}. Wait until it is done, or end it.\n` });
    process.kill(first.pid, "SIGCONT");
    expect(await first.status).toBe(0);
    expect(wholeSite(out)).toEqual(old);
  });
});

describe("content that changes while it is built", () => {
  it("is not published: part of it would be old, part of it new", async () => {
    const content = contentFolder();
    const build = startStrata("build", "--content", content, "--out", out);
    await there(join(parent, ".dist.staging"));
    process.kill(build.pid, "SIGSTOP");
    writeFiles(content, { "1.0.0/index.mdx": page("Other words.") });
    process.kill(build.pid, "SIGCONT");
    expect(await build.status).toBe(1);
    expect(wholeSite(out)).toEqual(old);
    expect(leftBeside(out)).toEqual([]);
  });
});

describe("a site whose folder is not at its place, because a build was killed between two renames", () => {
  it("is put back before it is served", async () => {
    rmSync(join(parent, ".dist.old"), { recursive: true, force: true });
    renameSync(out, join(parent, ".dist.old"));
    mkdirSync(join(parent, ".dist.staging"));
    await restoreSite(out);
    expect(wholeSite(out)).toEqual(old);
    expect(readdirSync(parent)).toEqual(["dist"]);
  });
});

describe("the site before", () => {
  it("stays beside the new one, as a way back", () => {
    buildClean(rivals.content[1], out);
    expect(wholeSite(join(parent, ".dist.old"))).toEqual(old);
    expect(buildClean(rivals.content[0], out)).toEqual(old);
    expect(wholeSite(join(parent, ".dist.old"))).toEqual(rivals.clean[1]);
  });
});

describe("strata build --switch symlink", () => {
  it("leads the link to each new site, and is refused where a folder is", () => {
    const refused = strata("build", "--switch", "symlink", "--content", rivals.content[1], "--out", out);
    expect([refused.status, refused.output]).toEqual([1, expect.stringContaining(`mv ${out} ${out}.before`)]);
    expect(wholeSite(out)).toEqual(old);

    const link = join(parent, "linked");
    for (const [index, content] of rivals.content.entries()) {
      const { status, output } = strata("build", "--switch", "symlink", "--content", content, "--out", link);
      expect(status, output).toBe(0);
      expect(readlinkSync(link)).toBe(`.linked.sites/${index + 1}`);
      expect(wholeSite(link)).toEqual(rivals.clean[index]);
    }
    expect(readdirSync(join(parent, ".linked.sites"))).toEqual(["1", "2"]);
    expect(strata("build", "--content", rivals.content[0], "--out", link).output).toContain(
      "is a symbolic link. Build with --switch symlink",
    );
  });
});

describe("a program at fault", () => {
  const program = join(parent, "program");
  const build = (...words: readonly string[]) =>
    run([...STRATA, "build", "--content", rivals.content[1], "--out", out, ...words], { cwd: program });
  const breakTemplate = (name: string, from: string, to: string) => {
    const text = readFileSync(`src/${name}`, "utf8");
    expect(text).toContain(from);
    writeFileSync(join(program, "src", name), text.replace(from, to));
    onTestFinished(() => cpSync(join("src", name), join(program, "src", name)));
  };

  beforeAll(() => copyProgram(program));

  it("publishes no link that leads nowhere, with --verify", () => {
    breakTemplate("pages/404.astro", "<ul>", '<ul><li><a href="/nowhere/">x</a></li>');
    const { status, output } = build("--verify");
    expect(output).toContain("1 link of the built site leads nowhere. The published site is unchanged.\n  404.html: /nowhere/");
    expect(status).toBe(1);
    expect(wholeSite(out)).toEqual(old);
  });

  it("publishes no page that has lost its text", () => {
    breakTemplate("components/Prose.astro", "set:html={filled}", 'set:html={""}');
    const { status, output } = build();
    expect(output).toContain("2 pages of the built site did not come out as planned. The published site is unchanged.");
    expect(output).toContain("1.0.0/index.html has lost its text.");
    expect(status).toBe(1);
    expect(wholeSite(out)).toEqual(old);
  });

  it("publishes no page that could not be printed", () => {
    breakTemplate("layouts/Page.astro", "const props = Astro.props;", 'const props = Astro.props;\nthrow new Error("It broke.");');
    const { status, output } = build();
    expect(output).toMatch(/It broke\.[\s\S]+\n1\.0\.0\/.*index\.html could not be printed\. The published site is unchanged\.\n$/u);
    expect(status).toBe(1);
    expect(wholeSite(out)).toEqual(old);
  });

  it.each([
    ["ends", "process.exit(3)", "A thread of the build ended with 3."],
    ["fails", 'throw new Error("It broke.")', "It broke."],
    ["fails while nobody waits for it", 'setTimeout(() => { throw new Error("It broke."); })', "It broke."],
  ])("publishes nothing when one of its threads %s", (_, fault, told) => {
    breakTemplate("build/worker.ts", "const post =", `if (job.kind === "index") { ${fault} }\n  const post =`);
    const { status, output } = build();
    expect(output).toContain(told);
    expect(status).toBe(1);
    expect(wholeSite(out)).toEqual(old);
    expect(leftBeside(out)).toEqual([]);
  });

  it.each([
    ["at once", ""],
    ["while the command is still being loaded", "await new Promise((later) => setTimeout(later, 1500));\n"],
  ])("publishes nothing when its threads fail before they are asked for anything, %s", (_, wait) => {
    breakTemplate("build/worker.ts", "const jobs =", 'if (true) throw new Error("It broke.");\nconst jobs =');
    breakTemplate("build/build-site.ts", "/** What to build, and where to.", `${wait}/** What to build, and where to.`);
    const { status, output } = build();
    expect(output).toBe("It broke.\n");
    expect(status).toBe(1);
    expect(wholeSite(out)).toEqual(old);
  });
});

/** Waits until a running build has made something. */
async function there(path: string): Promise<void> {
  while (!existsSync(path)) await wait(1);
}
