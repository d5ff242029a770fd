import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import type { Readers } from "./reader.ts";

/** What a page loads from now on. */
export interface Traffic {
  /** Ends the watch. Bytes are those of the bodies as a host sends them: text compressed by gzip, what is compressed already as it is. */
  stop(): Promise<{ readonly bytes: number; readonly requests: readonly string[] }>;
}

/** What a page loads for a reader who has nothing of the site in the browser's cache. */
export async function firstLoadOf(readers: Readers, path: string): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
  let traffic: Traffic | undefined;
  const page = await readers.open(path, {
    beforeLoad: (empty) => {
      traffic = watchTraffic(empty);
    },
  });
  await page.waitForLoadState("networkidle");
  const { requests = [] } = (await traffic?.stop()) ?? {};
  return { page, requests };
}

/** Watches what a page loads. The preview server compresses nothing, so the bytes of text are those that gzip makes of them, at level 6 as hosts do. */
export function watchTraffic(page: Page): Traffic {
  const loading: Promise<{ readonly path: string; readonly bytes: number }>[] = [];
  const kept = new Set<string>();
  const listen = (response: Response) => {
    // Chromium tells of what it takes from its cache, too: of a logo that it has just loaded, as the page's icon.
    if (kept.has(response.url())) return;
    if (response.headers()["cache-control"]?.includes("immutable")) kept.add(response.url());
    loading.push(sizeOf(response));
  };
  page.on("response", listen);
  return {
    async stop() {
      page.off("response", listen);
      const loaded = await Promise.all(loading);
      return {
        bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0),
        requests: loaded.map(({ path, bytes }) => `${path} ${bytes}`),
      };
    },
  };
}

async function sizeOf(response: Response): Promise<{ path: string; bytes: number }> {
  const body = await response.body();
  const path = new URL(response.url()).pathname;
  const isText = /\.(?:js|json|css|html)$|\/$/u.test(path);
  return { path, bytes: isText ? gzipSync(body, { level: 6 }).length : body.length };
}
