import { TWIN_ENDING } from "./path.ts";

/** A header of an answer. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** A header that only some files get. */
export interface FileHeader extends Header {
  /** Their paths from the site's folder, as hosts write them: one `*` each stands for anything, slashes included. */
  readonly files: readonly string[];
}

/** Only what the site itself brings may run or load, and no script may make HTML or scripts from strings; WebAssembly is for the search. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** What browsers could do for a page, and the site does not ask for. */
const REFUSED_FEATURES = [
  "accelerometer",
  "autoplay",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];

/** Headers of every answer, errors and redirects included. */
export const SECURITY_HEADERS: readonly Header[] = [
  { name: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY },
  { name: "X-Content-Type-Options", value: "nosniff" },
  // Other sites are not told what a reader was reading.
  { name: "Referrer-Policy", value: "same-origin" },
  { name: "Permissions-Policy", value: REFUSED_FEATURES.map((feature) => `${feature}=()`).join(", ") },
];

/** Files whose names change with what they hold may be kept for ever. */
export const LASTING: FileHeader = {
  files: ["_astro/*", "nav/*", "media/*", "pagefind/*.pf_meta", "pagefind/*.pf_index", "pagefind/*.pf_fragment"],
  name: "Cache-Control",
  value: "public, max-age=31536000, immutable",
};

/** All others may be kept, and are asked for anew before they are used. */
export const CHANGING: Header = { name: "Cache-Control", value: "no-cache" };

/** Without the encoding, browsers guess that of the Markdown twins, and guess wrong. */
export const TWIN_TYPE: FileHeader = { files: [`*${TWIN_ENDING}`], name: "Content-Type", value: "text/markdown; charset=utf-8" };

/** The headers with which a file of the site is sent, besides those that follow from its bytes. `file` is its path from the site's folder. */
export function headersOf(file: string): Header[] {
  return [...SECURITY_HEADERS, matches(LASTING, file) ? LASTING : CHANGING, ...(matches(TWIN_TYPE, file) ? [TWIN_TYPE] : [])];
}

function matches({ files }: FileHeader, file: string): boolean {
  return new RegExp(patternOf(files), "u").test(file);
}

/** A pattern that finds the paths for which any of the given ones stands, with `prefix` before them. */
export function patternOf(files: readonly string[], prefix = ""): string {
  const alternatives = files.map((file) => file.split("*").map(escapePattern).join(".*"));
  return `^${escapePattern(prefix)}(?:${alternatives.join("|")})$`;
}

/** A text as a pattern that finds it, in the dialect that nginx, Apache and JavaScript share. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^$()[\]{}|\\]/gu, "\\$&");
}
