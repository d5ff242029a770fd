import { connectorOf, releaseOf, supportIn } from "../connectors.ts";
import { escapeJson } from "../escape.ts";
import { type Address, pageUrl } from "../path.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import type { Site } from "./site.ts";

/**
 * A connector's page for search engines, as the JSON-LD of a SoftwareApplication that can stand inside a script element. Only what is known
 * is told. Undefined for a page that is no connector.
 */
export function structuredData({ library, base }: Site, address: Address): string | undefined {
  const connector = connectorOf(library, address);
  if (connector?.address.key !== address.key) return undefined;
  const { site, versions } = library.content;
  const { frontMatter } = connector;
  const version = versionAt(versions, address.version);
  const fill = (text: string) => fillVariables(text, variablesOf(site, version));
  return escapeJson({
    "@context": "https://schema.org",
    "@type": "SoftwareApplication",
    name: fill(frontMatter.title),
    description: fill(frontMatter.description),
    applicationCategory: frontMatter.category,
    // What is undefined is left out of the text.
    softwareVersion: releaseOf(supportIn(frontMatter, version, versions)),
    publisher: frontMatter.publisher && { "@type": "Organization", name: frontMatter.publisher },
    url: new URL(pageUrl(base, address), site.url).href,
    downloadUrl: frontMatter.store,
  });
}
