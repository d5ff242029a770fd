import { currentOf } from "../versions.ts";
import { type FrameProps, frameProps } from "./frame.ts";
import type { Site } from "./site.ts";

/** What the accessibility statement shows of a site; its words are the same for all. */
export interface AccessibilityProps {
  readonly frame: FrameProps;
  readonly siteTitle: string;
  readonly documentTitle: string;
  readonly description: string;
  /** Where to tell of a barrier. */
  readonly reportUrl: string;
  /** Whether the words around the content, which are English, are in the content's language. */
  readonly isEnglish: boolean;
}

/** The accessibility statement of a site. */
export function accessibilityProps(site: Site): AccessibilityProps {
  const { site: settings, versions } = site.library.content;
  const frame = frameProps(site, { version: currentOf(versions).id });
  const siteTitle = settings.title ?? settings.product;
  return {
    frame,
    siteTitle,
    documentTitle: `${frame.accessibility.label} · ${siteTitle}`,
    description: "What was done and tested so that everyone can use this site, what is not good yet, and where to tell of a barrier.",
    reportUrl: settings.repository.issues ?? settings.repository.url,
    isEnglish: /^en(?:-|$)/iu.test(settings.language),
  };
}
