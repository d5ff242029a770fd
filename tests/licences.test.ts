import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly dev: boolean;
}

/** Licences that ask for no more than to be named. */
const PERMISSIVE = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "CC0-1.0", "ISC", "MIT", "Python-2.0"];

/** Licences that ask for changes to be published, by the packages that may have them: tools that run beside the build, unchanged, and of which no site holds a part. */
const RECIPROCAL: Readonly<Record<string, RegExp>> = {
  "LGPL-3.0-or-later": /^@img\/sharp-/u,
  "MPL-2.0": /^(?:axe-core$|lightningcss)/u,
};

const packages = readLock();

describe("the licences", () => {
  it("allow what is done with each package", () => {
    expect(packages.length).toBeGreaterThan(300);
    const refused = packages.filter(({ name, license = "" }) => {
      const isAllowed = (id: string) => PERMISSIVE.includes(id) || RECIPROCAL[id]?.test(name) === true;
      const choices = license.replace(/[()]/gu, "").split(" OR ");
      return !choices.some((choice) => choice.split(" AND ").every(isAllowed));
    });
    expect(refused).toEqual([]);
  });

  it("are listed in THIRD-PARTY.md, which npm run licences writes anew", async () => {
    await expect(printList(packages)).toMatchFileSnapshot(join(ROOT, "THIRD-PARTY.md"));
  });
});

function readLock(): LockedPackage[] {
  const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly version: string; readonly license?: string; readonly dev?: boolean }>>;
  };
  const all = Object.entries(lock.packages).filter(([place]) => place !== "");
  return all.map(([place, { version, license, dev = false }]) => ({
    name: place.replace(/^.*node_modules\//u, ""),
    version,
    license,
    dev,
  }));
}

function printList(all: readonly LockedPackage[]): string {
  const named = (list: readonly LockedPackage[]) => {
    const byLicence = Map.groupBy(list, ({ license }) => license ?? "none");
    return [...byLicence]
      .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
      .map(([licence, those]) => {
        const names = [...new Set(those.map(({ name, version }) => `\`${name}\` ${version}`))].sort();
        return `### ${licence} (${names.length})\n\n${names.join(", ")}\n`;
      });
  };
  return [
    "# Third-party packages\n",
    "Every package of package-lock.json, of all platforms, by its licence. `npm run licences` writes this file.\n",
    "## To build, check, preview and write\n",
    ...named(all.filter(({ dev }) => !dev)),
    "## To test\n",
    ...named(all.filter(({ dev }) => dev)),
  ].join("\n");
}
