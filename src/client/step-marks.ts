import { ATTRIBUTE, ELEMENT, PAGE_EVENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { doneSteps, followProgress } from "./progress.ts";

/** Marks the steps in it that the reader has done: by an attribute for the eye, and by words that were hidden for those who listen. */
class StepMarks extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    followProgress(() => this.#mark(), signal);
    document.addEventListener(PAGE_EVENT.navGrown, () => this.#mark(), { signal });
  }

  #mark(): void {
    const done = doneSteps();
    for (const step of this.querySelectorAll(`[${ATTRIBUTE.step}]`)) {
      const isDone = done.has(step.getAttribute(ATTRIBUTE.step) ?? "");
      step.toggleAttribute(ATTRIBUTE.stepIsDone, isDone);
      const words = step.querySelector<HTMLElement>(`[${ATTRIBUTE.stepDoneWords}]`);
      if (words) words.hidden = !isDone;
    }
  }
}

define(ELEMENT.stepMarks, StepMarks);
