import type { AstroIntegration } from "astro";

/**
 * Has Astro build the templates as a server that answers any address, instead of printing pages itself: a build asks it for the pages that are to be
 * printed, and the server that shows a site while it is written for those that somebody looks at.
 */
export function adapter(): AstroIntegration {
  return {
    name: "strata",
    hooks: {
      "astro:config:done": ({ setAdapter }) =>
        setAdapter({
          name: "strata",
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./server.ts", import.meta.url),
          supportedAstroFeatures: { serverOutput: "stable", sharpImageService: "stable" },
        }),
    },
  };
}
