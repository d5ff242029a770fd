import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { asides } from "./src/markdown/asides.ts";
import { codeClasses } from "./src/markdown/code-classes.ts";
import { codeFrame } from "./src/markdown/code-frame.ts";
import { fileTree } from "./src/markdown/file-tree.ts";
import { headings } from "./src/markdown/headings.ts";
import { images } from "./src/markdown/images.ts";
import { links } from "./src/markdown/links.ts";
import { rowTables } from "./src/markdown/row-tables.ts";
import { tableAlignment, tableFrames } from "./src/markdown/tables.ts";
import { accent } from "./src/site/accent.ts";
import { contentFolder } from "./src/site/content-folder.ts";
import { readSiteAddress } from "./src/source/site-settings.ts";

const content = contentFolder();
const address = readSiteAddress(content);

export default defineConfig({
  site: address?.site,
  base: address?.base ?? "/",
  outDir: process.env.STRATA_OUT ?? "./dist",
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", assets: "_astro", inlineStylesheets: "never" },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), accent(content)],
  markdown: {
    processor: satteri({
      mdastPlugins: [images(content)],
      hastPlugins: [links(content), headings, rowTables, fileTree, asides, tableFrames, tableAlignment],
      features: { gfm: true, smartPunctuation: false },
    }),
    shikiConfig: {
      theme: "css-variables",
      transformers: [codeClasses, codeFrame],
    },
  },
  vite: {
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
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Ten lines for every MDX file, about a directive that Astro itself writes: real warnings would drown.
        onLog(level, log, report) {
          if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
        },
      },
    },
  },
});
