const SHOWN_AT_MOST = 20;

/** Ends a build, which has published nothing so far. */
export function failBuild(message: string, details: readonly string[]): never {
  const more = details.length > SHOWN_AT_MOST ? [`and ${details.length - SHOWN_AT_MOST} more`] : [];
  const lines = [...details.slice(0, SHOWN_AT_MOST), ...more].map((line) => `\n  ${line}`);
  throw new Error(`${message} The published site is unchanged.${lines.join("")}`);
}
