import lucide from "@iconify-json/lucide/icons.json";

interface IconSet {
  icons: Record<string, { body: string } | undefined>;
  aliases: Record<string, { parent: string } | undefined>;
}

/** The drawing of a Lucide icon as SVG, without its frame of 24 by 24; undefined for a name that the set does not have. */
export function drawingOf(name: string): string | undefined {
  const { icons, aliases } = lucide as IconSet;
  return (icons[name] ?? icons[aliases[name]?.parent ?? ""])?.body;
}

/** A file with the drawings of these icons, for `<use href="…#name">`. */
export function iconFile(names: readonly string[]): string {
  const symbols = names.map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${thin(drawingOf(name) ?? "")}</symbol>\n`);
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("")}</svg>\n`;
}

/** The page's styles, which thin the strokes of its own icons, do not reach into another file. */
function thin(drawing: string): string {
  return drawing.replaceAll('stroke-width="2"', 'stroke-width="1.5"');
}
