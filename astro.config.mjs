import { defineConfig } from "astro/config";
import { contentFolder } from "./src/site/content-folder.ts";
import { adapter } from "./src/press/adapter.ts";
import { readSiteAddress } from "./src/source/site-address.ts";

const address = readSiteAddress(contentFolder());

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
  vite: {
    environments: {
      client: {
        build: {
          // What several scripts share is one file: each more would be a request more before the search answers.
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: "shared", test: /\.ts$/u, minShareCount: 2 }] } } },
        },
      },
    },
    build: { assetsInlineLimit: 0 },
  },
});
