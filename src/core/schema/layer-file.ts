import * as z from "zod";
import { fields, text } from "./validate.ts";

/** layer.yaml: the pages that end with this version. */
export const layerFileSchema = fields({
  removed: z
    .array(
      fields({
        /** The key of the inherited page that this version does not have any more. */
        key: text,
        /** Why, in a sentence for readers. */
        reason: text,
        /** The key of the page of this version that takes its place. */
        successor: text.optional(),
      }),
    )
    .default([]),
});

export type RemovedPage = z.output<typeof layerFileSchema>["removed"][number];
