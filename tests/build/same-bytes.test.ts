import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { corpusFiles } from "../scale/corpus.ts";
import { copyProgram, run, STRATA, strata } from "../support/build.ts";
import { page } from "../support/folder.ts";
import { wholeSite } from "../support/rival-sites.ts";
import { writeFiles } from "../support/write-files.ts";

const MEMORY_DISK = "/dev/shm";
const here = mkdtempSync(join(tmpdir(), "strata-same-"));
/** Where there is one, a disk of another kind, which lists the files of a folder in another order. */
const elsewhere = mkdtempSync(join(hasMemoryDisk() ? MEMORY_DISK : tmpdir(), "strata-same-elsewhere-"));

/** Every kind of page, and letters that sort and change case by the reader's language. */
const FILES = {
  ...corpusFiles({ versions: 2, pages: 16 }),
  "1.0.0/other/i.mdx": page("İ, I, ı and i; Ä, z and a."),
  "1.0.0/other/äpfel.mdx": page("Ä."),
  "1.0.0/other/zebra.mdx": page("```ts\nconst title: string = 'İI';\n```"),
};

afterAll(() => {
  for (const folder of [here, elsewhere]) rmSync(folder, { recursive: true });
});

describe("the same content", () => {
  it("gives the same bytes in another folder, by a program in another folder, in another time zone, language and umask, from files made in another order, on one CPU", () => {
    writeFiles(join(here, "content"), FILES);
    const first = strata("build", "--content", join(here, "content"), "--out", join(here, "dist"));
    expect(first.output).toMatch(/^Built /mu);

    const deep = join(elsewhere, "a deeper/folder");
    const program = join(here, "program");
    writeFiles(join(deep, "pages"), Object.fromEntries(Object.entries(FILES).reverse()));
    copyProgram(program);
    const build = [...STRATA, "build", "--content", join(deep, "pages"), "--out", join(deep, "site")];
    const oneCpu = run(["taskset", "--version"], { cwd: here }).status === 0 ? ["taskset", "-c", "0"] : [];
    const second = run(["sh", "-c", 'umask 077; exec "$@"', "sh", ...oneCpu, ...build], {
      cwd: program,
      env: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", UV_THREADPOOL_SIZE: "1" },
    });
    expect(second.output).toMatch(/^Built /mu);
    expect(statSync(join(deep, "site/404.html")).mode & 0o077).toBe(0);

    const manifest = wholeSite(join(here, "dist"));
    expect(Object.keys(manifest.files).length).toBeGreaterThan(100);
    expect(wholeSite(join(deep, "site"))).toEqual(manifest);
  });
});

function hasMemoryDisk(): boolean {
  return statSync(MEMORY_DISK, { throwIfNoEntry: false })?.isDirectory() === true;
}
