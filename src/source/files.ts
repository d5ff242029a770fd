import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, type Place, startOf } from "../core/diagnostics.ts";
import { UNPRINTABLE } from "../core/text.ts";

/** The files of a folder, as paths from it with forward slashes, in an order that is the same on every machine. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file; `bytes` are missing when it cannot be read. */
export interface BytesReading {
  readonly bytes: Buffer | undefined;
  /** SHA-256 of the bytes, in hexadecimal digits; empty when they cannot be read. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** A text file; `text` is missing when it cannot be read as UTF-8. */
export interface TextReading {
  readonly text: string | undefined;
  /** SHA-256 of the bytes, in hexadecimal digits; empty when they cannot be read. */
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lists a folder with all folders in it. Hidden files are passed over; links are refused, since they can lead in a circle or out of the folder. */
export function listFolder(root: string, folder = ""): FolderListing {
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  let names: string[];
  try {
    names = readdirSync(join(root, folder)).sort();
  } catch (error) {
    return { files, diagnostics: [unreadable(folder === "" ? "." : folder, error)] };
  }
  for (const name of names.filter((one) => !one.startsWith("."))) {
    const path = folder === "" ? name : `${folder}/${name}`;
    let stats: Stats;
    try {
      stats = lstatSync(join(root, path));
    } catch (error) {
      diagnostics.push(unreadable(path, error));
      continue;
    }
    if (stats.isSymbolicLink()) {
      diagnostics.push({
        ...startOf(path),
        code: "symlink",
        message: "This is a symbolic link, which content may not hold: a link can lead in a circle or out of the folder.",
        fix: "Replace it by the file or folder itself.",
      });
    } else if (isBadName(name)) {
      diagnostics.push({
        ...startOf(path),
        code: "file-name",
        message: `The name ${JSON.stringify(name)} cannot stand in a URL or on every system.`,
        fix: "Use letters, digits, hyphens, underscores and dots; names like con, nul, aux and prn are taken by Windows.",
      });
    } else if (stats.isDirectory()) {
      const inner = listFolder(root, path);
      files.push(...inner.files);
      diagnostics.push(...inner.diagnostics);
    } else if (stats.isFile()) {
      files.push(path);
    } else {
      // To read a named pipe is to wait for ever.
      diagnostics.push({
        ...startOf(path),
        code: "file-unreadable",
        message: "This is neither a file nor a folder, but a pipe, a socket or a device.",
        fix: "Remove it from the content folder.",
      });
    }
  }
  return { files, diagnostics };
}

/** Reads a file as it is. */
export function readBytes(root: string, file: string): BytesReading {
  try {
    const bytes = readFileSync(join(root, file));
    return { bytes, digest: hash("sha256", bytes), diagnostics: [] };
  } catch (error) {
    return { bytes: undefined, digest: "", diagnostics: [unreadable(file, error)] };
  }
}

/** Reads a file as UTF-8, with or without a byte order mark. What is no UTF-8 is a problem, never replaced in silence. */
export function readText(root: string, file: string): TextReading {
  return decodeText(file, readBytes(root, file));
}

/** What was read of a file, as UTF-8; see `readText`. */
export function decodeText(file: string, { bytes, digest, diagnostics }: BytesReading): TextReading {
  if (bytes === undefined) return { text: undefined, digest, diagnostics };
  const refuse = (message: string, fix: string, offset = 0): TextReading => ({
    text: undefined,
    digest,
    diagnostics: [{ ...placeOfByte(file, bytes, offset), code: "file-encoding", message, fix }],
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse("The file is written in UTF-16.", "Save it as UTF-8.");
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    return refuse(`The file holds a NUL byte at offset ${nul}, so it is no text.`, "Save it as text in UTF-8, or remove it.", nul);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const bad = firstBadByte(bytes);
    return refuse(`The file is not valid UTF-8: the first bad byte is at offset ${bad}.`, "Save it as UTF-8.", bad);
  }
  const control = UNPRINTABLE.exec(text);
  if (control === null) return { text, digest, diagnostics: [] };
  const code = control[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return refuse(`The file holds the control character U+${code}, which no reader can see.`, "Remove it.", bytes.indexOf(control[0]));
}

/** Decoding puts U+FFFD in the place of what it cannot read; the file may rightly hold that character, too. */
function firstBadByte(bytes: Buffer): number {
  const replacement = Buffer.from("\uFFFD");
  let offset = 0;
  for (const sound of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split("\uFFFD")) {
    offset += Buffer.byteLength(sound);
    if (!bytes.subarray(offset, offset + replacement.length).equals(replacement)) break;
    offset += replacement.length;
  }
  return offset;
}

/** Line and column of a byte, for editors that know no offsets. */
function placeOfByte(file: string, bytes: Buffer, offset: number): Place {
  const lines = new TextDecoder().decode(bytes.subarray(0, offset)).split("\n");
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function isBadName(name: string): boolean {
  // Signs that turn the direction of writing, or break lines, make a name look like another.
  return (
    /[?#%:*"<>|\\\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u{FFFD}]|[. ]$/u.test(name) || /^(?:con|aux|nul|prn|com\d|lpt\d)(?:\.|$)/iu.test(name)
  );
}

function unreadable(file: string, cause: unknown): Diagnostic {
  const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return {
    ...startOf(file),
    code: "file-unreadable",
    message: `This cannot be read (${reason}).`,
    fix: "Check that it exists and that you may read it.",
  };
}
