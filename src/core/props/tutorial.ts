import { printDuration } from "../durations.ts";
import type { NavPageNode } from "../nav.ts";
import { type Address, pageUrl } from "../path.ts";
import { count } from "../text.ts";
import { progressId, type Step, secondsFrom, type Tutorial } from "../tutorials.ts";
import { fillVariables, variablesOf } from "../variables.ts";
import { versionAt } from "../versions.ts";
import { type NamedLink, pageAt, type Site, titleAt } from "./site.ts";

/** The id of the list of steps on a tutorial's page; no heading of an author gets one like it. */
export const STEPS_ID = "_steps";

/** What the page of a tutorial shows beside its author's text. */
export interface TutorialProps {
  /** "11 steps". */
  readonly count: string;
  /** How long all steps take: "26 min". */
  readonly total: string;
  readonly start: NamedLink;
  readonly steps: readonly StepEntry[];
  readonly bar: StepProps["bar"];
}

/** A step in the list of its tutorial. */
export interface StepEntry extends NamedLink {
  /** What readers' progress knows it by. */
  readonly id: string;
  readonly number: number;
  readonly description: string;
  readonly seconds: number;
  /** "2 min". */
  readonly duration: string;
}

/** What the page of a step shows beside its author's text. */
export interface StepProps {
  readonly id: string;
  readonly tutorial: NamedLink;
  /** "Step 3 of 11". */
  readonly place: string;
  readonly duration: string;
  /** "14 min from here to the end"; of the last step "Last step". */
  readonly left: string;
  /** All steps of the tutorial, for the bar. */
  readonly bar: readonly { readonly id: string; readonly isCurrent: boolean }[];
}

/** A link to the page before or after. */
export interface PagerLink extends NamedLink {
  /** What stands above the link, where it is not "Previous" or "Next". */
  readonly hint?: string | undefined;
}

/** Undefined for a page that is no tutorial, and for a tutorial that has no step in the version. */
export function tutorialProps(site: Site, address: Address): TutorialProps | undefined {
  const tutorial = tutorialAt(site, address);
  const [first] = tutorial?.steps ?? [];
  if (tutorial?.key !== address.key || first === undefined) return undefined;
  const { content } = site.library;
  const words = variablesOf(content.site, versionAt(content.versions, address.version));
  return {
    count: count(tutorial.steps.length, "step"),
    total: printDuration(tutorial.seconds),
    start: { label: "Start with step 1", url: urlOf(site, address, first.key) },
    bar: barOf(site, address, tutorial),
    steps: tutorial.steps.map(({ key, number, seconds }) => {
      const { title, description } = pageAt(site.library, { ...address, key }).origin.frontMatter;
      return {
        id: progressId(site.library, { ...address, key }),
        number,
        label: fillVariables(title, words),
        url: urlOf(site, address, key),
        description: fillVariables(description, words),
        seconds,
        duration: printDuration(seconds),
      };
    }),
  };
}

/** Undefined for a page that is no step of a tutorial. */
export function stepProps(site: Site, address: Address): StepProps | undefined {
  const { tutorial, step } = stepAt(site, address);
  if (tutorial === undefined || step === undefined) return undefined;
  const isLast = step.number === tutorial.steps.length;
  return {
    id: progressId(site.library, address),
    tutorial: linkTo(site, address, tutorial.key),
    place: `Step ${step.number} of ${tutorial.steps.length}`,
    duration: printDuration(step.seconds),
    left: isLast ? "Last step" : `${printDuration(secondsFrom(tutorial, step))} from here to the end`,
    bar: barOf(site, address, tutorial),
  };
}

/**
 * The pages before and after. A step's lie within its tutorial: before the first and after the last is the tutorial's own page. For the page
 * that follows a tutorial in the tree, the tutorial's own page is the one before.
 */
export function neighboursOf(
  site: Site,
  address: Address,
): { readonly previous: PagerLink | undefined; readonly next: PagerLink | undefined } {
  const link = (key: string | undefined, hint?: string) => (key === undefined ? undefined : { ...linkTo(site, address, key), hint });
  const { tutorial, step } = stepAt(site, address);
  if (tutorial !== undefined && step !== undefined) {
    const next = tutorial.steps[step.number]?.key;
    return {
      previous: link(tutorial.steps[step.number - 2]?.key ?? tutorial.key),
      next: next === undefined ? link(tutorial.key, "Finish") : link(next),
    };
  }
  const { previous, next } = site.library.positions.get(address.version)?.get(address.key) ?? {};
  const print = (node: NavPageNode | undefined) => node && { label: node.label, url: urlOf(site, address, node.key) };
  const before = previous && stepAt(site, { ...address, key: previous.key });
  return { previous: before?.step === undefined ? print(previous) : link(before.tutorial?.key), next: print(next) };
}

/** What a tutorial or a step shows at its line in the tree. */
export interface NavTime {
  /** "2 min"; of a tutorial that of all its steps. */
  readonly duration: string;
  /** Undefined for a tutorial. */
  readonly step: { readonly id: string; readonly number: number } | undefined;
}

/** Undefined for a page that is neither a tutorial with steps nor a step of one. */
export function navTime(site: Site, address: Address): NavTime | undefined {
  const { tutorial, step } = stepAt(site, address);
  if (tutorial === undefined || tutorial.steps.length === 0) return undefined;
  if (step === undefined) return { duration: printDuration(tutorial.seconds), step: undefined };
  return { duration: printDuration(step.seconds), step: { id: progressId(site.library, address), number: step.number } };
}

function barOf({ library }: Site, address: Address, { steps }: Tutorial): StepProps["bar"] {
  return steps.map(({ key }) => ({ id: progressId(library, { ...address, key }), isCurrent: key === address.key }));
}

function stepAt(site: Site, address: Address): { readonly tutorial: Tutorial | undefined; readonly step: Step | undefined } {
  const tutorial = tutorialAt(site, address);
  return { tutorial, step: tutorial?.steps.find(({ key }) => key === address.key) };
}

function tutorialAt({ library }: Site, { version, key }: Address): Tutorial | undefined {
  return library.tutorials.get(version)?.get(key);
}

function linkTo(site: Site, address: Address, key: string): NamedLink {
  return { label: titleAt(site.library, { ...address, key }), url: urlOf(site, address, key) };
}

function urlOf({ base }: Site, { version }: Address, key: string): string {
  return pageUrl(base, { version, key });
}
