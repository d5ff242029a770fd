/** Text that is the same for the same seed, everywhere: a page of about 600 words with tables, code and links. */
export function pageText(seed: string, { title, links, words = 600 }: PageTextInput): string {
  const random = randomOf(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const sentence = (): string => {
    const count = 8 + Math.floor(random() * 10);
    const text = Array.from({ length: count }, () => pick(WORDS)).join(" ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 4 }, sentence).join(" ");
  const table = (): string => {
    const rows = Array.from({ length: 5 }, () => `| \`${pick(WORDS)}.${pick(WORDS)}\` | ${pick(WORDS)} | ${sentence()} |`);
    return ["| Name | Type | Description |", "|---|---|---|", ...rows].join("\n");
  };
  const code = (): string => {
    const lines = Array.from({ length: 6 }, () => `${pick(WORDS)}_${pick(WORDS)} = "${pick(WORDS)}-${Math.floor(random() * 9000) + 1000}"`);
    return `\`\`\`toml\n[${pick(WORDS)}.${pick(WORDS)}]\n${lines.join("\n")}\n\`\`\``;
  };
  const link = (): string => (links.length === 0 ? "" : `\n\nSee also [${pick(WORDS)} ${pick(WORDS)}](/${pick(links)}/).`);
  const list = (): string => Array.from({ length: 4 }, () => `- ${sentence()}`).join("\n");
  const blocks = [paragraph, table, code, list, paragraph];
  const sections: string[] = [`\`${title}\` in short. ${paragraph()}${link()}`];
  for (let written = 60; written < words; written += 120) {
    const heading = `## ${pick(VERBS)} the ${pick(WORDS)} ${pick(WORDS)}`;
    sections.push([heading, paragraph(), pick(blocks)()].join("\n\n") + link());
  }
  return `${sections.join("\n\n")}\n`;
}

/** What a made-up page is about. */
export interface PageTextInput {
  readonly title: string;
  /** Keys to which the page may link. */
  readonly links: readonly string[];
  /** About how many words it has. @default 600 */
  readonly words?: number;
}

/** Numbers from 0 to 1 that depend on the seed alone: mulberry32 over an FNV-1a hash. */
export function randomOf(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VERBS = ["Configure", "Enable", "Add", "Test", "Review", "Export", "Register", "Limit", "Rotate", "Verify"];

const WORDS = `account action address adapter admin agent alias api application approval attribute audience audit authenticator
authorization backup binding branding browser cache callback certificate challenge claim client cluster code condition connection
connector consent console context cookie credential database datasource default deployment device directory domain email encryption
endpoint enterprise entry error event expiry factor federated field flow format gateway grant group handler hash header host identity
image impersonation inbound index instance invitation issuer key keystore label language layer level link listener local lock log login
logout mail mapping member memory message metadata method mobile mode module name network node notification number offline operation
option order organization outbound owner page parameter partition passkey password path pattern payload permission persistence phone
plugin policy pool port prefix privacy profile prompt property protocol provider provisioning proxy push query queue range recovery
redirect refresh region registration release remote request resource response retry revocation role rotation route rule sample schema
scope script search secret security sender server service session setting share signature site social source stage state status step
storage store string subject suffix switch symbol sync system template tenant test theme thread threshold time token tool topic trace
traffic transport trust type update upload url usage user value variable vault version view volume wait webhook window workflow zone
is uses keeps sends reads writes checks needs returns starts before after while within for each every any new old whole local remote`.split(
  /\s+/u,
);
