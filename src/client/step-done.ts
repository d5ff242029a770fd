import { ATTRIBUTE, ELEMENT } from "../contract.ts";
import { define, Enhancement } from "./enhancement.ts";
import { doneSteps, followProgress, markSteps } from "./progress.ts";

/** The button at the end of a step by which readers mark it as done. Nothing else marks a step: to have read on is not to have done. */
class StepDone extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    const button = this.querySelector("button");
    const id = this.getAttribute(ATTRIBUTE.step);
    if (!button || id === null) return;
    button.addEventListener("click", () => markSteps([id], !doneSteps().has(id)), { signal });
    followProgress(() => button.setAttribute("aria-pressed", String(doneSteps().has(id))), signal);
  }
}

define(ELEMENT.stepDone, StepDone);
