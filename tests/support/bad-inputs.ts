import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { contentFolder, page } from "./folder.ts";
import { writeFiles } from "./write-files.ts";

/** One folder for each bad input, `NN-name`: what it lays over the sound site, and `expected.txt`, which is all that `strata check` prints. */
export const BAD_INPUTS = join(import.meta.dirname, "../fixtures/bad-inputs");

/** The names of all bad inputs. */
export const badInputNames = readdirSync(BAD_INPUTS).sort();

/** Writes the content folder of a bad input; gone after the test. Result: its absolute path. */
export function badInput(name: string): string {
  const root = contentFolder();
  const fixture = join(BAD_INPUTS, name);
  for (const part of readdirSync(fixture).filter((one) => one !== "expected.txt"))
    cpSync(join(fixture, part), join(root, part), { recursive: true });
  MADE[name]?.make(root);
  return root;
}

interface MadeInput {
  /** Why no file of the repository can be it. */
  readonly why: string;
  make(root: string): void;
}

const GUIDES = "1.0.0/guides";
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** Inputs that a repository cannot hold, by the name of their folder. */
export const MADE: Readonly<Record<string, MadeInput>> = {
  "17-nul-byte": {
    why: "git takes it for a binary file",
    make: (root) =>
      writeFiles(root, {
        [`${GUIDES}/body.mdx`]: page("One\nand \0 two."),
        [`${GUIDES}/head.mdx`]: "---\ntitle: A\0 title\ndescription: What it is for.\n---\nText.\n",
      }),
  },
  "18-bom-and-crlf": {
    why: "git and editors change the ends of lines",
    make: (root) => {
      const marked = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
      writeFiles(root, {
        "versions.yaml": marked('versions:\n  - { id: "1.0.0", status: current }\n'),
        [`${GUIDES}/sound.mdx`]: marked(page("## Set up\n\nText, [linked](#set-up).\n\n```sh\nls\n```")),
        [`${GUIDES}/faulty.mdx`]: marked(page("Text.\n\nIn line 7, {name}.", "tilte: Another\n")),
      });
    },
  },
  "19-utf-16": {
    why: "git takes it for a binary file",
    make: (root) => {
      const little = Buffer.from(`\uFEFF${page("Text.")}`, "utf16le");
      writeFiles(root, {
        [`${GUIDES}/big-endian.mdx`]: Buffer.from(little).swap16(),
        [`${GUIDES}/little-endian.mdx`]: little,
        [`${GUIDES}/unmarked.mdx`]: little.subarray(2),
      });
    },
  },
  "20-invalid-utf-8": {
    why: "editors mend it",
    make: (root) => writeFiles(root, { [`${GUIDES}/latin.mdx`]: Buffer.from(page("In a café."), "latin1") }),
  },
  "22-large-page": {
    why: "it would be the largest file of the repository",
    make: (root) => writeFiles(root, { [`${GUIDES}/log.mdx`]: page(`\`\`\`text\n${"A line of the log.\n".repeat(60_000)}\`\`\``) }),
  },
  "23-binary": {
    why: "git takes it for a binary file",
    make: (root) => writeFiles(root, { [`${GUIDES}/picture.md`]: PNG }),
  },
  "24-unreadable": {
    why: "git knows no rights but to run, and no pipes",
    make: (root) => {
      const guides = join(root, GUIDES);
      writeFiles(root, { [`${GUIDES}/secret.mdx`]: page("Text."), [`${GUIDES}/listed/a.mdx`]: page("Text.") });
      mkdirSync(join(guides, "closed"));
      execFileSync("mkfifo", [join(guides, "pipe.mdx")]);
      const rights = { "secret.mdx": 0, closed: 0, listed: 0o444 };
      onTestFinished(() => {
        for (const name of Object.keys(rights)) chmodSync(join(guides, name), 0o755);
      });
      for (const [name, mode] of Object.entries(rights)) chmodSync(join(guides, name), mode);
    },
  },
  "25-symlink-loop": {
    why: "programs that walk the repository would follow it",
    make: (root) => symlinkSync("..", join(root, GUIDES, "loop")),
  },
  "26-symlink-out": {
    why: "it would lead out of the repository",
    make: (root) => {
      symlinkSync("/etc", join(root, "assets/etc"));
      symlinkSync("/etc/hostname", join(root, GUIDES, "host.mdx"));
    },
  },
  "27-case-twins": {
    why: "two of its files are one on some systems",
    make: (root) => writeFiles(root, { [`${GUIDES}/one.md`]: page("Text."), [`${GUIDES}/One.md`]: page("Text.") }),
  },
  "29-unicode-twins": {
    why: "two of its files are one on some systems",
    make: (root) => writeFiles(root, { [`${GUIDES}/caf\u00e9.md`]: page("Text."), [`${GUIDES}/cafe\u0301.md`]: page("Text.") }),
  },
  "32-reserved-names": {
    why: "Windows cannot check the files out",
    make: (root) => {
      for (const name of ["aux.mdx", "con", "nul.md", "dot.", "space ", "what?.mdx", "a#b.mdx", "100%.mdx"])
        writeFileSync(join(root, GUIDES, name), page("Text."));
    },
  },
  "59-content-missing": {
    why: "git holds no empty folder",
    make: (root) => rmSync(root, { recursive: true }),
  },
};

/** Does something without the rights of root, who may read everything. */
export function asNobody<Result>(run: () => Result): Result {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(NOBODY);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}

const NOBODY = 65_534;

/** Adds a page with two faults of its own to a content folder: one shows in the page alone, one only against the other pages. */
export function addOtherFault(root: string): void {
  if (existsSync(root)) writeFiles(root, { [OTHER_PAGE]: page("{other} and [nothing](./nothing.mdx)") });
}

export const OTHER_PAGE = `${GUIDES}/an-unrelated-fault-elsewhere.mdx`;
