/** Whether the long tests run as a whole: `npm run test:soak`. `npm test` takes samples of them. */
const IS_SOAK = process.env["STRATA_SOAK"] !== undefined;

/** So many points between 0 and 1, evenly spread: all of them in a soak, else a few. */
export function samples({ all, few }: { readonly all: number; readonly few: number }): number[] {
  const amount = IS_SOAK ? all : few;
  return Array.from({ length: amount }, (_, index) => (index + 0.5) / amount);
}
