import type * as z from "zod";
import type { Content, ContentReading, Layer, Locate, NavSource, SourcePage } from "../core/content.ts";
import { type Diagnostic, isError, startOf } from "../core/diagnostics.ts";
import { isPageFile, keyOfFile } from "../core/path.ts";
import { layerFileSchema } from "../core/schema/layer-file.ts";
import { navFileSchema } from "../core/schema/nav-file.ts";
import { siteSettingsSchema } from "../core/schema/site-settings.ts";
import { validate, type YamlSource } from "../core/schema/validate.ts";
import { versionListSchema } from "../core/schema/version-list.ts";
import { didYouMean } from "../core/text.ts";
import { checkVersions, VERSIONS_FILE, versionsOf } from "../core/versions.ts";
import { listFolder, readText } from "./files.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readAsset } from "./images.ts";
import { readMarkdown } from "./markdown.ts";
import { checkSvg } from "./svg.ts";
import { readYaml } from "./yaml.ts";

/** Folder of the files that belong to no version: images. */
const ASSETS = "assets";
const NAV_FILE = "nav.yaml";
/** Above it, a page is slow to build and to read. */
const LARGE_PAGE_BYTES = 1_000_000;
const SETTINGS = { key: "settings-key", value: "settings-value" } as const;

/** Reads a content folder. All files are read, whatever is wrong with some of them, so that all problems are reported at once. */
export function readContent(root: string): ContentReading {
  const { files, diagnostics: listing } = listFolder(root);
  const reader = new Reader(root, [...listing]);
  if (files.length === 0) {
    reader.report({
      ...startOf(VERSIONS_FILE),
      code: "content-missing",
      message: `There is no content: the folder ${root} is missing or empty.`,
      fix: "Name the content folder with --content or STRATA_CONTENT.",
    });
    return { content: undefined, locate: reader.locate, diagnostics: reader.diagnostics };
  }
  const list = reader.settings(VERSIONS_FILE, versionListSchema);
  const site = reader.settings("site.yaml", siteSettingsSchema);
  const nav = reader.settings(NAV_FILE, navFileSchema);
  if (list.data !== undefined && list.source !== undefined) reader.report(...checkVersions(list.data, list.source));

  const ids = list.data?.versions.map(({ id }) => id) ?? [];
  const folders = Map.groupBy(
    files.filter((file) => file.includes("/")),
    (file) => file.split("/")[0] ?? "",
  );
  if (list.data !== undefined) reader.report(...undeclared([...folders.keys()], ids));
  const layers = new Map(ids.flatMap((id) => (folders.has(id) ? [[id, reader.layer(id, folders.get(id) ?? [])] as const] : [])));
  const pages = ids.flatMap((id) => (folders.get(id) ?? []).filter(isPageFile).flatMap((file) => reader.page(id, file) ?? []));
  const others = files.filter((file) => !isPageFile(file) && !file.endsWith(".yaml"));
  const assets = new Map(others.map((file) => [file, readAsset(root, file)]));
  reader.report(...files.filter(isNearlyRead).map(tellIgnored));
  for (const file of others) if (/\.svg$/iu.test(file)) reader.svg(file);

  const hasSoundVersions = !reader.diagnostics.some((one) => one.file === VERSIONS_FILE && isError(one));
  if (list.data === undefined || site.data === undefined || nav.data === undefined || !hasSoundVersions) {
    return { content: undefined, locate: reader.locate, diagnostics: reader.diagnostics };
  }
  const content: Content = {
    site: site.data,
    versions: versionsOf(list.data),
    archived: list.data.archived,
    nav: { file: NAV_FILE, tabs: nav.data },
    layers,
    pages,
    assets,
  };
  return { content, locate: reader.locate, diagnostics: reader.diagnostics };
}

/** A file whose name is almost that of one which is read: its author will wait for it in vain. */
function isNearlyRead(file: string): boolean {
  const isSettings = /^(?:(?:site|versions|nav)|[^/]+\/(?:layer|nav))\.yaml$/u.test(file);
  return /\.(?:ya?ml|mdx?|markdown)$/iu.test(file) && !isPageFile(file) && !isSettings;
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
  readonly #sources = new Map<string, YamlSource>();

  readonly locate: Locate = (file, path, on) =>
    path.length === 0 ? startOf(file) : (this.#sources.get(file)?.locate(path, on) ?? startOf(file));

  constructor(root: string, diagnostics: Diagnostic[]) {
    this.root = root;
    this.diagnostics = diagnostics;
  }

  report(...found: readonly Diagnostic[]): void {
    this.diagnostics.push(...found);
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
    const nav = files.includes(`${id}/${NAV_FILE}`) ? this.settings(`${id}/${NAV_FILE}`, navFileSchema) : {};
    const navSource: NavSource | undefined = nav.data && { file: `${id}/${NAV_FILE}`, tabs: nav.data };
    return { removed: own.data?.removed ?? [], nav: navSource };
  }

  svg(file: string): void {
    const { text, diagnostics } = readText(this.root, file);
    this.report(...diagnostics, ...(text === undefined ? [] : checkSvg(file, text)));
  }

  page(layer: string, file: string): SourcePage | undefined {
    const { text, digest, diagnostics } = readText(this.root, file);
    this.report(...diagnostics);
    if (text === undefined) return undefined;
    const bytes = Buffer.byteLength(text);
    if (bytes > LARGE_PAGE_BYTES) {
      const message = `The page has ${(bytes / 1_000_000).toFixed(1)} MB; above 1 MB a page is slow to build and to read.`;
      this.report({ ...startOf(file), code: "file-large", message, fix: "Split it into several pages." });
    }
    const { frontMatter, yaml, body, diagnostics: head } = readFrontMatter(file, text);
    const markdown = readMarkdown(file, body);
    this.report(...head, ...markdown.diagnostics);
    if (frontMatter === undefined || yaml === undefined) return undefined;
    this.#sources.set(file, yaml);
    return { layer, key: keyOfFile(file.slice(layer.length + 1)), file, digest, frontMatter, body: markdown.body };
  }
}

function undeclared(folders: readonly string[], ids: readonly string[]): Diagnostic[] {
  return folders
    .filter((folder) => folder !== ASSETS && !ids.includes(folder))
    .map((folder) => ({
      ...startOf(`${folder}/`),
      code: "layer-undeclared" as const,
      message: `The folder ${folder} is the layer of no version: versions.yaml does not declare ${folder}.`,
      fix: `${didYouMean(folder, ids)} Add the version ${folder} to versions.yaml, or remove the folder.`.trimStart(),
    }));
}
