import { describe, expect, it } from "vitest";
import type { Content } from "../../src/core/content.ts";
import { layPages } from "../../src/core/layers.ts";
import { type Lineage, type Resolution, resolveIn, stripOf, traceLineage } from "../../src/core/lineage.ts";
import { type Address, HOME_KEY, parentKeys, printAddress } from "../../src/core/path.ts";
import { randomContent } from "./random-content.ts";
import { randomNumbers, shuffle } from "./shuffle.ts";

const HISTORIES = Array.from({ length: 250 }, (_, seed) => lineageOf(randomContent(seed)));

/** Every page of every history, asked for in every version. */
const QUESTIONS = HISTORIES.flatMap(({ content, lineage }, seed) =>
  addressesOf(lineage).flatMap((from) =>
    content.versions.map(({ id }) => ({ seed, content, lineage, from, version: id, answer: resolveIn(lineage, from, id) })),
  ),
);

describe("in every generated history", () => {
  it("the histories hold every kind of answer, many times", () => {
    const kinds = Map.groupBy(QUESTIONS, ({ answer }) => answer.kind);
    for (const kind of ["same", "moved", "replaced", "nearest", "home"] as const) expect(kinds.get(kind)?.length, kind).toBeGreaterThan(50);
  });

  it("every page resolves in every version to a page that exists there", () => {
    const lost = QUESTIONS.filter(({ answer, version, lineage }) => answer.address.version !== version || !exists(lineage, answer.address));
    expect(lost.map(print)).toEqual([]);
  });

  it("a page is itself in its own version", () => {
    const strangers = QUESTIONS.filter(
      ({ from, version, answer }) => from.version === version && (answer.kind !== "same" || answer.address.key !== from.key),
    );
    expect(strangers.map(print)).toEqual([]);
  });

  it("the kind of an answer fits its address", () => {
    const misfits = QUESTIONS.filter(({ from, answer }) => !fits(from, answer));
    expect(misfits.map(print)).toEqual([]);
  });

  it("what is the same or has moved leads back to the page, or to a relative of it by a move, a split or a merge", () => {
    const families = HISTORIES.map(({ content, lineage }) => familiesOf(content, lineage));
    const strays = QUESTIONS.filter(({ seed, lineage, from, answer }) => {
      if (answer.kind !== "same" && answer.kind !== "moved") return false;
      const back = resolveIn(lineage, answer.address, from.version);
      if (back.kind !== "same" && back.kind !== "moved") return true;
      if (back.address.key === from.key) return false;
      const family = families[seed]?.(from);
      return families[seed]?.(answer.address) !== family || families[seed]?.(back.address) !== family;
    });
    expect(strays.map(print)).toEqual([]);
  });

  it("the strip of a page has a bar per version, and shows it as there exactly where it is the same or has moved", () => {
    for (const { lineage } of HISTORIES) {
      for (const address of addressesOf(lineage)) {
        const strip = stripOf(lineage, address);
        expect(strip.map(({ version }) => version)).toEqual(lineage.versions);
        expect(strip.map(({ state }) => state === "absent")).toEqual(
          strip.map(({ resolution: { kind } }) => kind !== "same" && kind !== "moved"),
        );
        expect(strip.filter(({ isFirst }) => isFirst)).toHaveLength(1);
      }
    }
  });

  it("the order in which files are read changes no answer", () => {
    const changed = QUESTIONS.filter(({ seed, content, from, version, answer }) => {
      const { lineage } = lineageOf({ ...content, pages: shuffle(content.pages, randomNumbers(seed)) });
      return printAddress(resolveIn(lineage, from, version).address) !== printAddress(answer.address);
    });
    expect(changed.map(print)).toEqual([]);
  });
});

function lineageOf(content: Content): { content: Content; lineage: Lineage } {
  return { content, lineage: traceLineage(content.versions, layPages(content)) };
}

function addressesOf({ laid }: Lineage): Address[] {
  return [...laid.values()].flatMap(({ pages }) => [...pages.values()].map(({ address }) => address));
}

function fits({ key }: Address, { kind, address }: Resolution): boolean {
  switch (kind) {
    case "same":
      return address.key === key;
    case "moved":
      return address.key !== key;
    case "nearest":
      return parentKeys(key).includes(address.key);
    case "home":
      return address.key === HOME_KEY;
    case "replaced":
      return true;
  }
}

function exists({ laid }: Lineage, { version, key }: Address): boolean {
  return laid.get(version)?.pages.has(key) === true;
}

function print({ seed, from, version, answer }: (typeof QUESTIONS)[number]): string {
  return `seed ${seed}: ${printAddress(from)} in ${version} is ${answer.kind} ${printAddress(answer.address)}`;
}

/**
 * Which pages belong together, found otherwise than the lineage finds it: every page joins the one that it inherits, changes or names in
 * `formerly`, and whoever is joined is of one family.
 */
function familiesOf({ versions, pages }: Content, lineage: Lineage): (address: Address) => string {
  const parents = new Map<string, string>();
  const find = (one: string): string => (parents.has(one) ? find(parents.get(one) ?? one) : one);
  const join = (one: Address, other: Address) => {
    if (!exists(lineage, one) || !exists(lineage, other)) return;
    const [a, b] = [find(printAddress(one)), find(printAddress(other))];
    if (a !== b) parents.set(a, b);
  };
  for (const [index, { id, base }] of versions.entries()) {
    const before = base ?? versions[index + 1]?.id;
    if (before === undefined) continue;
    const moves = pages
      .filter(({ layer }) => layer === id)
      .flatMap(({ key, frontMatter }) => frontMatter.formerly.map((from) => ({ from, to: key })));
    for (const { from, to } of moves) join({ version: before, key: from }, { version: id, key: to });
    for (const key of lineage.laid.get(id)?.pages.keys() ?? []) {
      if (!moves.some(({ from }) => from === key)) join({ version: before, key }, { version: id, key });
    }
  }
  return (address) => find(printAddress(address));
}
