/** Why something that a writer asked for is not done, and what to do instead: whole sentences. */
export interface Refusal {
  readonly refused: string;
}

/** Joins the sentences of a refusal; empty ones are left out. */
export function refuse(...sentences: readonly string[]): Refusal {
  return { refused: sentences.filter((one) => one !== "").join(" ") };
}

/** True when a plan was not made. */
export function isRefusal(plan: object): plan is Refusal {
  return "refused" in plan;
}
