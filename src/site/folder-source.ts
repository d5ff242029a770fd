import { type PageProps, pageProps } from "../core/props/page.ts";
import type { Site } from "../core/props/site.ts";
import type { SiteSource } from "./site-source.ts";

/**
 * Prints from a content folder, given as an absolute path. What reads and compiles texts is loaded with the first that is asked for: a build in which
 * nothing has changed would wait for it in vain.
 */
export function folderSource(folder: string, site: () => Site): SiteSource {
  let texts: Promise<Pick<SiteSource, "body" | "twin">> | undefined;
  const loaded = () => {
    texts ??= import("./page-texts.ts").then(({ pageTexts }) => pageTexts(folder, site));
    return texts;
  };
  let last: { readonly of: Site; readonly props: PageProps } | undefined;
  return {
    site,
    // Asked for the key of a file, and then for the file.
    props: ({ version, key }) => {
      const { version: lastVersion, key: lastKey } = last?.props.address ?? {};
      if (last?.of !== site() || version !== lastVersion || key !== lastKey)
        last = { of: site(), props: pageProps(site(), { version, key }) };
      return last.props;
    },
    body: async (page) => (await loaded()).body(page),
    twin: async (address) => (await loaded()).twin(address),
  };
}
