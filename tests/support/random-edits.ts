import { randomNumbers } from "../core/shuffle.ts";
import { type EditedPage, type EditedSite, type EditedVersion, FIRST_SITE, isSame, isSound, writeSite } from "./edited-site.ts";

/**
 * Edits the first site as if by chance, the same way for the same seed. Each call makes an edit that leaves the content sound, writes the content folder,
 * and tells the edit's name.
 */
export function editsOf(seed: number, folder: string): () => string {
  const random = randomNumbers(seed);
  const pick: Chance["pick"] = (values) => values[Math.floor(random() * values.length)] as (typeof values)[number];
  let site = FIRST_SITE;
  let number = 100;
  const tryOne = () => {
    number += 1;
    const [name, edit] = pick(Object.entries(pick([PAGE_EDITS, PAGE_EDITS, PAGE_EDITS, SITE_EDITS])));
    return { name, edited: edit(site, { pick, fresh: String(number) }) };
  };
  return () => {
    for (;;) {
      const { name, edited } = tryOne();
      if (isSame(edited, site) || !isSmall(edited)) continue;
      writeSite(folder, edited);
      if (!isSound(folder)) continue;
      site = edited;
      return name;
    }
  };
}

/** Sites grow by edits; large ones take long to build. */
function isSmall({ versions, pages }: EditedSite): boolean {
  return versions.length > 0 && versions.length <= 4 && Object.keys(pages).length <= 25;
}

/** What an edit picks with. */
interface Chance {
  /** One of these; there must be one. */
  pick<Value>(values: readonly Value[]): Value;
  /** A word or number that has not been used before. */
  readonly fresh: string;
}

type Edit = (site: EditedSite, chance: Chance) => EditedSite;

/** What authors do most: edits that a few pages show. All are by name; some make content that is not sound, which is tried and left out. */
const PAGE_EDITS: Readonly<Record<string, Edit>> = {
  "rewrite a text": (site, chance) => withPage(site, chance, (page) => ({ ...page, text: textOf(site, chance) })),
  "add to a text": (site, chance) => withPage(site, chance, (page) => ({ ...page, text: `${page.text}\n\n${partOf(site, chance)}` })),
  "rename a page": (site, chance) => withFront(site, chance, { title: `Title ${chance.fresh}` }),
  "describe a page": (site, chance) => withFront(site, chance, { description: `About ${chance.fresh} in %version%.` }),
  "label a page": (site, chance) => withFront(site, chance, { label: `Label ${chance.fresh}` }),
  "order a page": (site, chance) => withFront(site, chance, { order: chance.pick([0, 1, 1.5, 3]) }),
  "give a page an icon": (site, chance) => withFront(site, chance, { icon: chance.pick(["star", "shield", "rocket"]) }),
  "add a page": (site, chance) => {
    const folder = chance.pick(["", "guides/", "connectors/acme/", "connectors/beta/"]);
    const file = `${versionOf(site, chance)}/${folder}page-${chance.fresh}.${chance.pick(["mdx", "mdx", "md"])}`;
    return addPage(site, file, { front: frontOf(chance, chance.pick([{}, { nav: false }, { order: 0 }])), text: `Text ${chance.fresh}.` });
  },
  "add a connector": (site, chance) =>
    addPage(site, `${versionOf(site, chance)}/connectors/c-${chance.fresh}/index.mdx`, {
      front: {
        kind: "connector",
        ...frontOf(chance),
        ...aboutConnector(site, chance),
        category: "Login",
        type: "New",
        logo: "/assets/two.svg",
      },
      text: "What it does.",
    }),
  "add a step": (site, chance) =>
    addPage(site, `${versionOf(site, chance)}/tutorials/app/s-${chance.fresh}.mdx`, {
      front: { kind: "step", ...frontOf(chance), order: chance.pick([0, 1.5, 9]), duration: "1m" },
      text: `Do ${chance.fresh}.`,
    }),
  "override a page": (site, chance) => {
    const [file, page] = chance.pick(Object.entries(site.pages));
    return addPage(site, `${versionOf(site, chance)}/${keyFile(file)}`, { ...page, text: `${page.text}\n\nOverridden ${chance.fresh}.` });
  },
  "drop a file": (site, chance) => ({ ...site, pages: without(site.pages, chance.pick(Object.keys(site.pages))) }),
  "move a page": (site, chance) => {
    const [file, page] = chance.pick(Object.entries(site.pages));
    const place = `${versionOf(site, chance)}/guides/moved-${chance.fresh}.mdx`;
    return addPage(site, place, { ...page, front: { ...page.front, formerly: keyOf(file) } });
  },
  "end a page": (site, chance) => {
    const [ended, successor] = [chance.pick(Object.keys(site.pages)), chance.pick(Object.keys(site.pages))].map(keyOf);
    const entry = { key: ended, reason: `It ended, ${chance.fresh}.`, ...chance.pick([{}, { successor }]) };
    return { ...site, layerFiles: { ...site.layerFiles, [`${versionOf(site, chance)}/layer.yaml`]: { removed: [entry] } } };
  },
  "take back what a layer says": (site, chance) => ({
    ...site,
    layerFiles: without(site.layerFiles, chance.pick(["", ...Object.keys(site.layerFiles)])),
  }),
  "rename a file": (site, chance) => {
    const [file, page] = chance.pick(Object.entries(site.pages));
    const renamed = file.endsWith("/index.mdx") ? file.replace("/index.mdx", ".mdx") : file.replace(/\.mdx?$/u, "/index.mdx");
    return addPage({ ...site, pages: without(site.pages, file) }, renamed, page);
  },
  "tell something else of a connector": (site, chance) => {
    const connectors = Object.entries(site.pages).filter(([, page]) => page.front["kind"] === "connector");
    const [file, page] = chance.pick(connectors);
    return addPage(site, file, { ...page, front: { ...page.front, ...aboutConnector(site, chance) } });
  },
  "time a step": (site, chance) => {
    const steps = Object.entries(site.pages).filter(([, page]) => page.front["kind"] === "step");
    const [file, page] = chance.pick(steps);
    return addPage(site, file, { ...page, front: { ...page.front, duration: `${chance.fresh}m` } });
  },
  "draw an image anew": (site, chance) => {
    const [file, drawing] = chance.pick(Object.entries(site.assets));
    return { ...site, assets: { ...site.assets, [file]: drawing.replace(/viewBox="[^"]*"/u, `viewBox="0 0 ${chance.fresh} 8"`) } };
  },
  "add an image": (site, chance) => {
    const name = `assets/${chance.fresh}.svg`;
    const assets = { ...site.assets, [name]: site.assets["assets/one.svg"] ?? "" };
    return withPage({ ...site, assets }, chance, (page) => ({ ...page, text: `${page.text}\n\n![Drawn](/${name})` }));
  },
};

/** Edits that show in whole versions, or on the whole site. */
const SITE_EDITS: Readonly<Record<string, Edit>> = {
  "cut a version": (site, chance) => {
    const base = chance.pick([site.versions[0]?.id, versionOf(site, chance), undefined]);
    const id = `${10 + Number(chance.fresh)}.0`;
    const own = base === undefined ? { [`${id}/index.mdx`]: { front: frontOf(chance), text: "Alone." } } : {};
    return { ...site, versions: [{ id, status: "prerelease", base }, ...site.versions], pages: { ...site.pages, ...own } };
  },
  "drop a version": (site, chance) => {
    const dropped = versionOf(site, chance);
    const { base } = site.versions.find(({ id }) => id === dropped) ?? {};
    const isOther = (file: string) => !file.startsWith(`${dropped}/`);
    const pages = Object.entries(site.pages).filter(([file]) => isOther(file));
    return {
      ...site,
      versions: site.versions.flatMap((one) => (one.id === dropped ? [] : one.base === dropped ? { ...one, base } : one)),
      pages: Object.fromEntries(pages.map(([file, page]) => [file, forget(page, dropped)])),
      layerFiles: Object.fromEntries(Object.entries(site.layerFiles).filter(([file]) => isOther(file))),
    };
  },
  "release a version": (site, chance) => {
    const released = versionOf(site, chance);
    const statusOf = ({ id, status }: EditedVersion) => (id === released ? "current" : status === "current" ? "supported" : status);
    return { ...site, versions: site.versions.map((one) => ({ ...one, status: statusOf(one) })) };
  },
  "end or take up a version": (site, chance) =>
    withVersion(site, chance, { status: chance.pick(["end-of-life", "supported", "prerelease"]) }),
  "label a version": (site, chance) => withVersion(site, chance, { label: `V${chance.fresh}` }),
  "date a version": (site, chance) => withVersion(site, chance, { released: `2025-0${chance.pick([1, 2, 3])}-01` }),
  "set a version's words": (site, chance) => withVersion(site, chance, { vars: { port: chance.fresh } }),
  "base a version on another": (site, chance) => withVersion(site, chance, { base: chance.pick([versionOf(site, chance), undefined]) }),
  "archive a version": (site, chance) => ({ ...site, archived: [{ id: `0.${chance.fresh}`, url: "https://old.example.org/" }] }),
  "call the product otherwise": (site, chance) => withSettings(site, { product: `Product ${chance.fresh}` }),
  "call the site otherwise": (site, chance) => withSettings(site, { title: `Site ${chance.fresh}` }),
  "choose another accent": (site, chance) => withSettings(site, { accent: `#${chance.fresh.padStart(6, "0")}` }),
  "write another footer": (site, chance) =>
    withSettings(site, { footer: { copyright: `© ${chance.fresh}`, links: [{ label: chance.fresh, url: "https://example.org/" }] } }),
  "choose another logo": (site, chance) => withSettings(site, { logo: chance.pick(Object.keys(site.assets).map((file) => `/${file}`)) }),
  "move the repository": (site, { fresh }) =>
    withSettings(site, { repository: { url: "https://example.org/docs", edit: `https://example.org/${fresh}/` } }),
  "name a spelling": (site, { fresh }) => withSettings(site, { terms: [{ write: `Term ${fresh}`, not: [`Trem ${fresh}`] }] }),
  "rename a tab": (site, chance) => withTab(site, chance, (tab) => ({ ...tab, label: `Tab ${chance.fresh}` })),
  "turn a tab's entries round": (site, chance) => withTab(site, chance, (tab) => ({ ...tab, items: tab.items.toReversed() })),
  "turn the tabs round": (site) => ({ ...site, tabs: site.tabs.toReversed() }),
  "add a group to a tab": (site, chance) => {
    const group = { label: `Group ${chance.fresh}`, icon: "star", items: [{ link: "https://example.org/", label: "Link" }] };
    return withTab(site, chance, (tab) => ({ ...tab, items: [...tab.items, group] }));
  },
  "group connectors by category": (site) => ({
    ...site,
    tabs: JSON.parse(JSON.stringify(site.tabs).replace('"connectors/"', '"connectors/","by":"category"')),
  }),
  "give a layer a tree of its own": (site, chance) => {
    const tabs = withTab(site, chance, (tab) => ({ ...tab, label: `Own ${chance.fresh}` })).tabs;
    return { ...site, layerFiles: { ...site.layerFiles, [`${versionOf(site, chance)}/nav.yaml`]: tabs } };
  },
};

/** One thing that front matter tells of a connector. */
function aboutConnector(site: EditedSite, { pick, fresh }: Chance): Readonly<Record<string, unknown>> {
  const version = pick(site.versions).id;
  return pick([
    { category: pick(["Login", "Risk", `Category ${fresh}`]) },
    { keywords: [`word${fresh}`] },
    { releases: { [version]: pick<unknown>([`${fresh}.0.0`, "documented", { none: `None, ${fresh}.` }]) } },
    { lifecycle: { [version]: pick(["deprecated", "retired", "built-in"]) } },
    { publisher: `Publisher ${fresh}` },
    { type: `Type ${fresh}` },
    { store: `https://store.example.org/${fresh}` },
    { source: `https://code.example.org/${fresh}` },
    { logo: pick(Object.keys(site.assets).map((file) => `/${file}`)) },
  ]);
}

function textOf(site: EditedSite, chance: Chance): string {
  return [`Text ${chance.fresh} of %product%.`, partOf(site, chance), partOf(site, chance)].join("\n\n");
}

/** What a text can hold that is not of this page alone, or that is more than words. */
function partOf(site: EditedSite, { pick, fresh }: Chance): string {
  const version = pick(site.versions).id;
  const key = keyOf(pick(Object.keys(site.pages)));
  const link = `/${key === "index" ? "" : key}`;
  return pick([
    `## Heading ${fresh}\n\nBelow %version%.`,
    `<Since version="${version}">\n\n## Since ${fresh}\n\nThen.\n\n</Since>`,
    `<Until version="${version}">\n\nUntil ${fresh}.\n\n</Until>`,
    `A [link](${link}) and [another](${version}:${link}).`,
    `<Cards>\n<Card title="Card ${fresh}" href="${link}">\n\nA card.\n\n</Card>\n</Cards>`,
    `<Tabs>\n<Tab label="One ${fresh}">\n\nOne.\n\n</Tab>\n<Tab label="Two">\n\nTwo.\n\n</Tab>\n</Tabs>`,
    `\`\`\`ts title="${fresh}.ts"\nconst port = "%port%";\n\`\`\``,
    `<ErrorTable>\n\n| Code | Message |\n| - | - |\n| \`E-${fresh}\` | It failed. |\n\n</ErrorTable>`,
    `<Figure caption="Figure ${fresh}">\n\n![Drawn](/assets/two.svg)\n\n</Figure>`,
    `<FileTree>\n\n- a/\n  - b-${fresh}.ts the file\n\n</FileTree>`,
    "<ConnectorCards />",
    `> [!TIP]\n> Tip ${fresh}.[^1]\n\n[^1]: A note.`,
  ]);
}

function frontOf({ fresh }: Chance, more: Readonly<Record<string, unknown>> = {}): EditedPage["front"] {
  return { title: `Page ${fresh}`, description: `What page ${fresh} is for.`, ...more };
}

/** The page without what it says of a version. */
function forget({ front, text }: EditedPage, version: string): EditedPage {
  const isMentioned = text.includes(`"${version}"`) || text.includes(`${version}:/`);
  const ofOthers = Object.entries(front).map(([name, value]) =>
    name === "releases" || name === "lifecycle" ? [name, without(value as Readonly<Record<string, unknown>>, version)] : [name, value],
  );
  return { front: Object.fromEntries(ofOthers), text: isMentioned ? "Text." : text };
}

function withPage(site: EditedSite, { pick }: Chance, edit: (page: EditedPage) => EditedPage): EditedSite {
  const [file, page] = pick(Object.entries(site.pages));
  return addPage(site, file, edit(page));
}

function withFront(site: EditedSite, chance: Chance, more: Readonly<Record<string, unknown>>): EditedSite {
  return withPage(site, chance, (page) => ({ ...page, front: { ...page.front, ...more } }));
}

function withSettings(site: EditedSite, settings: Readonly<Record<string, unknown>>): EditedSite {
  return { ...site, settings: { ...site.settings, ...settings } };
}

function withVersion(site: EditedSite, chance: Chance, more: Partial<EditedVersion>): EditedSite {
  const edited = versionOf(site, chance);
  return { ...site, versions: site.versions.map((one) => (one.id === edited ? { ...one, ...more } : one)) };
}

type Tab = Readonly<Record<string, unknown>> & { readonly items: readonly unknown[] };

function withTab(site: EditedSite, { pick }: Chance, edit: (tab: Tab) => unknown): EditedSite {
  const edited = pick(site.tabs);
  return { ...site, tabs: site.tabs.map((tab) => (tab === edited ? edit(tab as Tab) : tab)) };
}

function addPage(site: EditedSite, file: string, page: EditedPage): EditedSite {
  return { ...site, pages: { ...site.pages, [file]: page } };
}

function versionOf(site: EditedSite, { pick }: Chance): string {
  return pick(site.versions).id;
}

/** `2.0/guides/start.mdx` -> `guides/start.mdx`. */
function keyFile(file: string): string {
  return file.slice(file.indexOf("/") + 1);
}

/** `2.0/guides/start.mdx` -> `guides/start`. */
function keyOf(file: string): string {
  return keyFile(file).replace(/(?:(?<=.)\/index)?\.mdx?$/u, "");
}

function without<Value>(values: Readonly<Record<string, Value>>, left: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== left));
}
