import type * as z from "zod";
import type { Content, ContentReading, Layer, Locate, NavSource, SourcePage } from "../core/content.ts";
import { type Diagnostic, isError, startOf } from "../core/diagnostics.ts";
import { isPageFile, keyOfFile } from "../core/path.ts";
import { frontMatterSchema } from "../core/schema/front-matter.ts";
import { layerFileSchema } from "../core/schema/layer-file.ts";
import { navFileSchema } from "../core/schema/nav-file.ts";
import { DEFAULT_LARGE_PAGE, siteSettingsSchema } from "../core/schema/site-settings.ts";
import { validate, type YamlSource } from "../core/schema/validate.ts";
import { versionListSchema } from "../core/schema/version-list.ts";
import { didYouMean } from "../core/text.ts";
import { checkVersions, declaredIds } from "../core/version-check.ts";
import { VERSIONS_FILE, versionsOf } from "../core/versions.ts";
import { checkAssetKind } from "./asset-kinds.ts";
import { type BytesReading, decodeText, listFolder, readBytes, readText } from "./files.ts";
import { type PageParts, readFrontMatter } from "./front-matter.ts";
import { readAsset } from "./images.ts";
import { type MarkdownReading, readMarkdown, UNREAD_BODY } from "./markdown.ts";
import { checkSvg } from "./svg.ts";
import { readYaml } from "./yaml.ts";

/** Folder of the files that belong to no version: images. */
const ASSETS = "assets";
const NAV_FILE = "nav.yaml";
const SETTINGS = { key: "settings-key", value: "settings-value" } as const;

/** The pages of a folder as they were read before, by file: what has the same bytes is not parsed again. */
export type PageMemory = Map<string, PageReading>;

/** What was read of a page. */
export interface PageReading extends Pick<PageParts, "frontMatter" | "yaml">, Pick<MarkdownReading, "body"> {
  /** Of the file's bytes. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a content folder. All files are read, whatever is wrong with some of them, so that all problems are reported at once. Who reads a folder again and
 * again gives the same memory each time.
 */
export function readContent(root: string, memory: PageMemory = new Map()): ContentReading {
  const { files, diagnostics: listing } = listFolder(root);
  const reader = new Reader(root, [...listing], memory);
  if (files.length === 0) {
    reader.report({
      ...startOf(VERSIONS_FILE),
      code: "content-missing",
      message: `There is no content: the folder ${root} is missing or empty.`,
      fix: "Name the content folder with --content or STRATA_CONTENT.",
    });
    return reader.result(undefined);
  }
  const list = reader.settings(VERSIONS_FILE, versionListSchema);
  const site = reader.settings("site.yaml", siteSettingsSchema);
  const nav = reader.settings(NAV_FILE, navFileSchema);
  const largePage = site.data?.largePage ?? DEFAULT_LARGE_PAGE;
  const folders = Map.groupBy(
    files.filter((file) => file.includes("/")),
    (file) => file.split("/")[0] ?? "",
  );
  if (list.source !== undefined) reader.report(...checkVersions(list.source), ...undeclared([...folders.keys()], declaredIds(list.source)));
  // What is wrong with the versions hides nothing that is wrong inside a page.
  const named = list.source === undefined ? [...folders.keys()] : declaredIds(list.source);
  const ids = [...new Set(named)].filter((id) => id !== ASSETS);
  const layers = new Map(ids.flatMap((id) => (folders.has(id) ? [[id, reader.layer(id, folders.get(id) ?? [])] as const] : [])));
  const pages = ids.flatMap((id) => (folders.get(id) ?? []).filter(isPageFile).flatMap((file) => reader.page(id, file, largePage) ?? []));
  const others = files.filter((file) => !isPageFile(file) && !file.endsWith(".yaml"));
  const assets = new Map(others.map((file) => [file, readAsset(root, file)]));
  reader.report(...files.filter(isNearlyRead).map(tellIgnored), ...others.flatMap(checkAssetKind));
  for (const file of others) if (/\.svg$/iu.test(file)) reader.svg(file);

  const hasSoundVersions = !reader.diagnostics.some((one) => one.file === VERSIONS_FILE && isError(one));
  if (list.data === undefined || site.data === undefined || !hasSoundVersions) {
    return reader.result(undefined);
  }
  const content: Content = {
    site: site.data,
    versions: versionsOf(list.data),
    archived: list.data.archived,
    nav: { file: NAV_FILE, tabs: nav.data ?? [] },
    layers,
    pages,
    assets,
  };
  return reader.result(content);
}

/** A file whose name is almost that of one which is read: its author will wait for it in vain. */
function isNearlyRead(file: string): boolean {
  const isSettings = /^(?:(?:site|versions|nav)|[^/]+\/(?:layer|nav))\.yaml$/u.test(file);
  return /\.(?:ya?ml|mdx?|markdown)$/iu.test(file) && !isPageFile(file) && !isSettings;
}

function tellLarge(file: string, bytes: number, largePage: number): Diagnostic {
  const [size, limit] = [bytes, largePage].map((one) => `${(one / 1_000_000).toFixed(1)} MB`);
  const message = `The page has ${size}; above ${limit} a page is slow to build and to read.`;
  const fix = "Split it into several pages, or raise largePage in site.yaml if readers want it whole.";
  return { ...startOf(file), code: "file-large", message, fix };
}

function tellIgnored(file: string): Diagnostic {
  const fix =
    "Pages end in .mdx or .md, in small letters; settings are site.yaml, versions.yaml, nav.yaml, and a layer's layer.yaml and nav.yaml.";
  return { ...startOf(file), code: "file-ignored", message: `The file ${file} is read by nothing.`, fix };
}

/** Reads files one by one and keeps what is wrong with them. */
class Reader {
  readonly root: string;
  readonly diagnostics: Diagnostic[];
  readonly #unread: SourcePage[] = [];
  readonly #memory: PageMemory;
  readonly #sources = new Map<string, YamlSource>();

  readonly locate: Locate = (file, path, on) =>
    path.length === 0 ? startOf(file) : (this.#sources.get(file)?.locate(path, on) ?? startOf(file));

  constructor(root: string, diagnostics: Diagnostic[], memory: PageMemory) {
    this.root = root;
    this.#memory = memory;
    this.diagnostics = diagnostics;
  }

  report(...found: readonly Diagnostic[]): void {
    this.diagnostics.push(...found);
  }

  result(content: Content | undefined): ContentReading {
    return { content, unread: this.#unread, locate: this.locate, diagnostics: this.diagnostics };
  }

  settings<Schema extends z.ZodType>(file: string, schema: Schema): { data?: z.output<Schema>; source?: YamlSource } {
    const { text, diagnostics } = readText(this.root, file);
    this.report(...diagnostics);
    if (text === undefined) return {};
    const { source, diagnostics: syntax } = readYaml(file, text);
    this.report(...syntax);
    if (source === undefined) return {};
    this.#sources.set(file, source);
    const checked = validate(schema, source, SETTINGS);
    this.report(...checked.diagnostics);
    return checked.data === undefined ? { source } : { data: checked.data, source };
  }

  layer(id: string, files: readonly string[]): Layer {
    const own = files.includes(`${id}/layer.yaml`) ? this.settings(`${id}/layer.yaml`, layerFileSchema) : {};
    const file = `${id}/${NAV_FILE}`;
    const nav: NavSource | undefined = files.includes(file) ? { file, tabs: this.settings(file, navFileSchema).data ?? [] } : undefined;
    return { removed: own.data?.removed ?? [], nav };
  }

  svg(file: string): void {
    const { text, diagnostics } = readText(this.root, file);
    this.report(...diagnostics, ...(text === undefined ? [] : checkSvg(file, text)));
  }

  /** A page; of a file that is none, a stand-in is kept. Above so many bytes it is told to be large. */
  page(layer: string, file: string, largePage: number): SourcePage | undefined {
    const read = readBytes(this.root, file);
    const { bytes, digest } = read;
    const known = { layer, key: keyOfFile(file.slice(layer.length + 1)), file, digest };
    const reading = this.#parse(file, read);
    this.report(...reading.diagnostics);
    if (bytes !== undefined && bytes.length > largePage) this.report(tellLarge(file, bytes.length, largePage));
    const { frontMatter, yaml, body } = reading;
    if (frontMatter === undefined || yaml === undefined) return this.#standIn({ ...known, body });
    this.#sources.set(file, yaml);
    return { ...known, frontMatter, body };
  }

  #parse(file: string, read: BytesReading): PageReading {
    const { digest } = read;
    const before = this.#memory.get(file);
    if (before?.digest === digest) return before;
    const { text, diagnostics: undecoded } = decodeText(file, read);
    if (text === undefined) return { digest, frontMatter: undefined, yaml: undefined, body: UNREAD_BODY, diagnostics: undecoded };
    const { frontMatter, yaml, ...parts } = readFrontMatter(file, text);
    const { body, diagnostics } = readMarkdown(file, parts.body);
    const parsed = { digest, frontMatter, yaml, body, diagnostics: [...parts.diagnostics, ...diagnostics] };
    this.#memory.set(file, parsed);
    return parsed;
  }

  #standIn(known: Omit<SourcePage, "frontMatter">): undefined {
    const frontMatter = frontMatterSchema.parse({ title: "Unread", description: "It has a fault." });
    this.#unread.push({ ...known, frontMatter });
  }
}

function undeclared(folders: readonly string[], ids: readonly string[]): Diagnostic[] {
  return folders
    .filter((folder) => folder !== ASSETS && !ids.includes(folder))
    .map((folder) => ({
      ...startOf(`${folder}/`),
      code: "layer-undeclared" as const,
      message: `The folder ${folder} is the layer of no version: versions.yaml does not declare ${folder}.`,
      fix: `${didYouMean(folder, ids)} Add the version ${folder} to versions.yaml, or remove the folder; files that belong to no version lie in ${ASSETS}.`.trimStart(),
    }));
}
