import type { Paragraph, RootContent } from "mdast";
import type { StepProps, TutorialProps } from "../core/props/tutorial.ts";
import type { TwinProps } from "../core/props/twin.ts";
import { item, link, list, paragraph, text } from "./twin-parts.ts";

/** "11 steps, 26 min". */
export function tutorialFacts({ count, total }: TutorialProps): Paragraph {
  return paragraph([text(`${count}, ${total}`)]);
}

/** The steps of a tutorial, numbered, as its page lists them. */
export function stepList({ steps }: TutorialProps, { hosted }: Pick<TwinProps, "hosted">): RootContent[] {
  const items = steps.map(({ label, url, duration, description }) =>
    item([link(label, hosted(url)), text(`, ${duration}: ${description}`)]),
  );
  return [{ type: "heading", depth: 2, children: [text("Steps")] }, list(items, true)];
}

/** Where a step stands: "A tutorial: Step 3 of 11, 2 min, 14 min from here to the end". */
export function stepPlace({ tutorial, place, duration, left }: StepProps, { hosted }: Pick<TwinProps, "hosted">): Paragraph {
  return paragraph([link(tutorial.label, hosted(tutorial.url)), text(`: ${[place, duration, left].join(", ")}`)]);
}
