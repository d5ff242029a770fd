import type { AstroIntegration } from "astro";
import { readAccent } from "../source/site-settings.ts";

const MODULE = "virtual:accent.css";
const RESOLVED = `\0${MODULE}`;

/** The one colour that a site chooses, as a style sheet that is bundled with the others: `virtual:accent.css`. All roles are derived from it in tokens.css. */
export function accent(contentFolder: string): AstroIntegration {
  const setUp: AstroIntegration["hooks"]["astro:config:setup"] = ({ updateConfig }) => {
    updateConfig({
      vite: {
        plugins: [
          {
            name: "strata-accent",
            resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
            load(id) {
              if (id !== RESOLVED) return undefined;
              const colour = readAccent(contentFolder);
              return colour === undefined ? "" : `@layer tokens { :root { --accent-source: ${colour}; } }`;
            },
          },
        ],
      },
    });
  };
  return { name: "strata-accent", hooks: { "astro:config:setup": setUp } };
}
