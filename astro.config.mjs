import { defineConfig } from "astro/config";
import { accent } from "./src/press/accent.ts";
import { adapter } from "./src/press/adapter.ts";
import { contentFolder } from "./src/site/content-folder.ts";
import { readSiteAddress } from "./src/source/site-settings.ts";

const content = contentFolder();
const address = readSiteAddress(content);

export default defineConfig({
  site: address?.site,
  base: address?.base ?? "/",
  outDir: process.env.STRATA_PRESS ?? "./.astro/press",
  output: "server",
  // Files at the end of a parameter, such as nav/[file], have no slash at their end.
  trailingSlash: "ignore",
  build: { format: "directory", assets: "_astro", inlineStylesheets: "never" },
  compressHTML: true,
  devToolbar: { enabled: false },
  adapter: adapter(),
  integrations: [accent(content)],
  vite: {
    // One program: each thread of a build that had to look for packages of Astro's would take twice as long to load it. sharp finds its own files by its place.
    ssr: { noExternal: true, external: ["sharp"] },
    environments: {
      client: {
        build: {
          // What several scripts share, with what Vite puts before a script that loads others, is one file: each more would be a request more.
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: "shared", test: /\.ts$|vite\/preload-helper/u, minShareCount: 2 }] } },
          },
        },
      },
    },
    build: { assetsInlineLimit: 0 },
  },
});
