import { HARMLESS, PAYLOADS, shown } from "./payloads.ts";
import type { Files } from "./write-files.ts";

/** The texts of the site, the harmless one first: text n stands in every sink of the pages that are numbered n. */
export const TEXTS: readonly string[] = [HARMLESS, ...Object.values(PAYLOADS)];

/** Ids that are names of every object, too. */
export const NEWER = "constructor";
export const OLDER = "toString";

/** Names of files that systems and the checks allow. */
export const FILE_NAMES: readonly string[] = [
  "' onload='x",
  "&lt;b&gt;",
  "{{x}}",
  "$" + "{x}",
  "$(id)`id`",
  "; return 301 x;",
  "^[.]+(a)$",
  "=cmd,'!A0",
  "__proto__",
  "toString",
  "javascript",
  "日本 語 🎉",
  "a&b;c=$1,@(d)'[e]!~",
  "c++",
  "-x--",
];

/** The number of a text, as pages are named by it. */
export function numberOf(index: number): string {
  return String(index).padStart(2, "0");
}

/** What a text is as the title of a block of code, for which Markdown has no way to write three signs. */
export function titleOfCode(text: string): string {
  return shown(text).replace(/["&\\]/gu, "'");
}

/** A site of two versions in which hostile texts stand wherever an author can write. It is sound: nothing in it is refused. */
export function hostileSite(): Files {
  const all = (write: (text: string, number: string) => readonly (readonly [string, string])[]) =>
    TEXTS.flatMap((text, index) => write(text, numberOf(index)));
  const pages = all((text, number) => [
    [`${NEWER}/guides/p${number}.mdx`, front({ title: text, description: `${text}.`, label: text }) + bodyOf(text, isMdx)],
    [`${NEWER}/connectors/c${number}.mdx`, connector(text)],
    [
      `${NEWER}/tutorials/t${number.charAt(0)}/s${number}.md`,
      front({ kind: "step", title: text, description: `${text}.`, duration: "1m", order: Number(number) }) + escapeMarkdown(text),
    ],
    [`${OLDER}/gone/g${number}.md`, `${front({ title: `Gone ${number}`, description: "It goes." })}Text.`],
  ]);
  const names = FILE_NAMES.flatMap((name, index) => [
    [
      `${OLDER}/names/${name}.md`,
      `${front({ title: "Name", description: "It moves." })}![${escapeMarkdown(name)}](/assets/${encodeURIComponent(name)}.svg)`,
    ],
    [`${NEWER}/names/to ${name}.md`, `${front({ title: `Name ${index}`, description: "It has moved.", formerly: `names/${name}` })}Text.`],
    [`assets/${name}.svg`, DRAWING],
  ]);
  return {
    "site.yaml": JSON.stringify(SITE),
    "versions.yaml": JSON.stringify(VERSIONS),
    "nav.yaml": JSON.stringify(NAV),
    [`${OLDER}/index.mdx`]: `${front({ title: "Front page", description: "It is the front page." })}Text.`,
    [`${NEWER}/guides/words.mdx`]: front({ title: "Words %t01%", description: "Words %t02%." }) + WORDS,
    [`${NEWER}/guides/tabs.mdx`]: front({ title: "Tabs", description: "Many tabs." }) + TABS,
    [`${NEWER}/connectors/index.mdx`]: `${front({ title: "Connectors", description: "All of them." })}<ConnectorCards />`,
    [`${NEWER}/guides/plain.md`]:
      front({ title: "Plain", description: "All in one." }) + TEXTS.map((text) => bodyOf(text, !isMdx)).join("\n\n"),
    [`${NEWER}/layer.yaml`]: JSON.stringify({
      removed: TEXTS.map((text, index) => ({ key: `gone/g${numberOf(index)}`, reason: text })),
    }),
    "assets/logo.svg": DRAWING,
    ...Object.fromEntries(
      TENS.map((ten) => [
        `${NEWER}/tutorials/t${ten}/index.mdx`,
        front({ kind: "tutorial", title: POLYGLOT, description: `${POLYGLOT}.`, order: Number(ten) }),
      ]),
    ),
    ...Object.fromEntries([...pages, ...names]),
  };
}

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n';
const POLYGLOT = PAYLOADS["polyglot"] ?? "";
const isMdx = true;

const SITE = {
  product: `Product ${POLYGLOT}`,
  title: `Site ${POLYGLOT}`,
  url: "https://docs.example.org/",
  logo: "/assets/logo.svg",
  accent: "#3355cc",
  repository: { url: "https://example.org/'(docs)", edit: "https://example.org/'(docs)/edit?a=b&lt;=" },
  footer: {
    community: { title: POLYGLOT, text: POLYGLOT, link: { label: POLYGLOT, url: "https://example.org/?a='b'&lt=c" } },
    links: [{ label: POLYGLOT, url: "https://example.org/?a='b'&lt=c" }],
    copyright: POLYGLOT,
    licences: [{ label: POLYGLOT, url: "https://example.org/licence" }],
  },
};

const VERSIONS = {
  versions: [
    {
      id: NEWER,
      label: `New ${POLYGLOT}`,
      status: "current",
      base: OLDER,
      released: "2026-01-01",
      vars: Object.fromEntries(TEXTS.map((text, index) => [`t${numberOf(index)}`, text])),
    },
    { id: OLDER, label: `Old ${POLYGLOT} $& $'`, status: "end-of-life", released: "2025-01-01" },
  ],
  archived: TEXTS.map((id) => ({ id, url: "https://example.org/old?a='b'" })),
};

/** A tree of many small groups, so that no page holds all of it. */
const TENS = [...new Set(TEXTS.map((_, index) => numberOf(index).charAt(0)))];

const NAV = [
  {
    label: POLYGLOT,
    items: [
      "index",
      { label: "Connectors", items: [{ pages: "connectors/" }] },
      { label: POLYGLOT, items: [{ pages: "tutorials/" }] },
      { label: "Names", items: [{ pages: "names/" }] },
      { label: "Gone", items: [{ pages: "gone/" }] },
      "guides/words",
      "guides/plain",
    ],
  },
  { label: "Links", items: ["guides/tabs", ...TEXTS.map((label) => ({ link: "https://example.org/?a='b'", label }))] },
  {
    label: "Guides",
    items: TENS.map((ten) => ({
      label: "Part",
      items: TEXTS.flatMap((label, index) => (numberOf(index).startsWith(ten) ? [{ label, items: [`guides/p${numberOf(index)}`] }] : [])),
    })),
  },
];

/** A part of a page for each text, with the variable that stands for it. */
const WORDS = TEXTS.map((_, index) => {
  const name = `%t${numberOf(index)}%`;
  return `## Word ${name}\n\n${name} **${name}** \`${name}\` [${name}](https://example.org/?q=${name})\n\n\`\`\`text title="${name}"\n${name}\n\`\`\`\n`;
}).join("\n");

const TABS = `<Tabs>\n${TEXTS.map((text) => `<Tab label="${entities(text)}">\n\nText.\n\n</Tab>`).join("\n")}\n</Tabs>\n`;

function front(fields: object): string {
  return `---\n${JSON.stringify(fields)}\n---\n`;
}

function connector(text: string): string {
  const fields = {
    kind: "connector",
    title: text,
    description: `${text}.`,
    category: text,
    type: text,
    logo: "/assets/logo.svg",
    store: "https://example.org/?a='b'&lt=c",
    source: "https://example.org/source",
    publisher: text,
    keywords: [text],
    lifecycle: { [OLDER]: "deprecated" },
    releases: { [NEWER]: text, [OLDER]: { none: text } },
  };
  return `${front(fields)}Words ${escapeMarkdown(text)}`;
}

/** Every kind of sink that a page's own text has, with one text in all of them. */
function bodyOf(text: string, inMdx: boolean): string {
  const [line, words] = [shown(text), escapeMarkdown(text)];
  const code = codeSpan(line);
  const parts = [
    `## Heading ${words}`,
    `Words ${words} **${words}** *${words}* ${code} [${words}](https://example.org/ "${words}") ![${words}](/assets/logo.svg "${words}")`,
    `> [!NOTE]\n> ${words}`,
    `- ${words}\n\n1. ${words}`,
    `| ${words} | b |\n| --- | --- |\n| ${words} | ${code.replaceAll("|", "\\|")} |`,
    `Note.[^1]\n\n[^1]: ${words}`,
    `${"~".repeat(9)}text title="${titleOfCode(text)}" ${line.replaceAll("~", "")}\n${line}\n${"~".repeat(9)}`,
    `${"~".repeat(9)}${line.replaceAll(/[\s~]/gu, "").slice(0, 40)}\nx\n${"~".repeat(9)}`,
  ];
  const inComponents = [
    `<Figure caption="${entities(text)}">\n\n![${words}](/assets/logo.svg)\n\n</Figure>`,
    `<Cards>\n<Card title="${entities(text)}" href="/guides/words/">\n\nWords ${words}\n\n</Card>\n</Cards>`,
    `<ParamTable>\n\n| Parameter | Description |\n| --- | --- |\n| ${code.replaceAll("|", "\\|")} | ${words} |\n\n</ParamTable>`,
    `<FileTree>\n\n- ${codeSpan(`${line}.txt`)} ${words}\n\n</FileTree>`,
    `<details>\n<summary>${words}</summary>\n\n<kbd>${words}</kbd>\n\n</details>`,
  ];
  return [...parts, ...(inMdx ? inComponents : [])].join("\n\n");
}

/** Words as Markdown and MDX show them, whatever they are. */
function escapeMarkdown(text: string): string {
  return shown(text).replace(/[!-/:-@[-`{-~]/gu, (sign) => (sign === "%" ? sign : `\\${sign}`));
}

function codeSpan(text: string): string {
  const ticks = "`".repeat(9);
  return `${ticks} ${text} ${ticks}`;
}

/** Words as an attribute of a component holds them. */
function entities(text: string): string {
  return shown(text).replace(/[&"<>'{}]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
