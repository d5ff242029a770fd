/** The sizes of site that are measured: so many versions of so many pages each. */
export const SIZES = {
  S: { versions: 4, pages: 50 },
  M: { versions: 6, pages: 200 },
  L: { versions: 6, pages: 700 },
  XL: { versions: 20, pages: 1000 },
} as const;

export type SizeName = keyof typeof SIZES;
