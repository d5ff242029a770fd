import ts from "typescript";

/** What a module imports, as it writes the names; types alone are told apart. `path` ends as its file does. */
export function importsIn(path: string, text: string): { readonly all: readonly string[]; readonly atRuntime: readonly string[] } {
  const script = path.endsWith(".astro") ? scriptsOf(text) : text;
  const running = namesIn(script.replace(/^(?:import|export) type [^;]*;/gmu, ""));
  const types = [...script.matchAll(/import\("(?<name>[^"]+)"\)/gu)].map(({ groups }) => groups?.["name"] ?? "");
  return { all: [...new Set([...namesIn(script), ...types])], atRuntime: running };
}

function namesIn(script: string): string[] {
  return [...new Set(ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName))];
}

/** The package of an import: `astro/config` -> `astro`. Undefined for modules of this project, of Node and of Astro's build. */
export function packageOf(name: string): string | undefined {
  if (/^[.#/]|^[a-z]+:/u.test(name)) return undefined;
  const parts = name.split("/");
  return parts.slice(0, name.startsWith("@") ? 2 : 1).join("/");
}

/** The front matter and the scripts of an Astro component. */
function scriptsOf(text: string): string {
  const front = /^---\n(?<script>[\s\S]*?)\n---/u.exec(text)?.groups?.["script"] ?? "";
  const scripts = [...text.matchAll(/<script>(?<script>[\s\S]*?)<\/script>/gu)].map(({ groups }) => groups?.["script"] ?? "");
  return [front, ...scripts].join("\n");
}
