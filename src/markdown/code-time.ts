import type { ShikiTransformer } from "@shikijs/types";

/** Colours a line to its end, however long it takes: the time limit that is the default colours less on a busy machine, and builds would differ. */
export const noTimeLimit: ShikiTransformer = {
  name: "no-time-limit",
  preprocess(_, options) {
    (options as { tokenizeTimeLimit?: number }).tokenizeTimeLimit = 0;
  },
};
