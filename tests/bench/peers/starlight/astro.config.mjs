import { readdirSync } from "node:fs";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

const versions = readdirSync("src/content/docs");

export default defineConfig({
  integrations: [
    starlight({
      title: "Example Server",
      sidebar: versions.map((version) => ({ label: version, items: [{ autogenerate: { directory: version } }] })),
      routeMiddleware: "./src/one-version.mjs",
    }),
  ],
  devToolbar: { enabled: false },
});
