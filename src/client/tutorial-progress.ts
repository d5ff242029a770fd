import { ATTRIBUTE, ELEMENT, type ProgressPart } from "../contract.ts";
import { printDuration } from "../core/durations.ts";
import { define, Enhancement } from "./enhancement.ts";
import { doneSteps, followProgress, markSteps } from "./progress.ts";

/** The head of a tutorial: how much of it the reader has done, and the way on to the first step that is not. */
class TutorialProgress extends Enhancement {
  protected override connect(signal: AbortSignal): void {
    const status = this.#part("status");
    const start = this.#part("start");
    const clear = this.#part("clear");
    const steps = this.#steps();
    if (!status || !(start instanceof HTMLAnchorElement) || !clear || steps.length === 0) return;
    const atFirst = { label: start.textContent, url: start.href };
    const show = () => {
      const left = steps.filter(({ id }) => !doneSteps().has(id));
      const isBegun = left.length < steps.length;
      const [next] = isBegun ? left : [];
      status.textContent = isBegun ? wordsFor(left, steps.length) : "";
      start.textContent = next === undefined ? atFirst.label : `Continue with step ${next.number}`;
      start.href = next?.url ?? atFirst.url;
      clear.hidden = !isBegun;
    };
    const forget = () => {
      // The button goes with the marks; the way on is what the reader needs next.
      start.focus();
      markSteps(
        steps.map(({ id }) => id),
        false,
      );
    };
    clear.addEventListener("click", forget, { signal });
    followProgress(show, signal);
  }

  #part(part: ProgressPart): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[${ATTRIBUTE.progressPart}=${part}]`);
  }

  #steps(): ListedStep[] {
    const list = document.getElementById(this.getAttribute(ATTRIBUTE.progressList) ?? "");
    return [...(list?.querySelectorAll(`[${ATTRIBUTE.step}]`) ?? [])].map((step, index) => ({
      id: step.getAttribute(ATTRIBUTE.step) ?? "",
      number: index + 1,
      seconds: Number(step.getAttribute(ATTRIBUTE.stepSeconds)),
      url: step.querySelector("a")?.href ?? "",
    }));
  }
}

/** "3 of 11 done, 14 min left". */
function wordsFor(left: readonly ListedStep[], all: number): string {
  if (left.length === 0) return "All done";
  const seconds = left.reduce((sum, step) => sum + step.seconds, 0);
  return `${all - left.length} of ${all} done, ${printDuration(seconds)} left`;
}

interface ListedStep {
  id: string;
  number: number;
  seconds: number;
  url: string;
}

define(ELEMENT.tutorialProgress, TutorialProgress);
