/** A table whose rows can be linked to: which columns it has, and how the anchors of its rows begin. */
export interface RowTable {
  /** The word before an anchor: `error` in `error-oidv-10017`. */
  readonly prefix: string;
  /** What a row is called in messages: "the parameter". */
  readonly noun: string;
  /** The heading of the first column; undefined where the author chooses it. */
  readonly first: string | undefined;
  /** Columns that may follow, in this order. */
  readonly columns: readonly string[];
  /** The heading of the last column, which must be there; undefined where any one of `columns` must. */
  readonly last: string | undefined;
}

/** The components that stand around such a table. */
export const ROW_TABLES: Readonly<Record<string, RowTable>> = {
  ErrorTable: { prefix: "error", noun: "code", first: "Code", columns: ["Status", "Message", "Cause", "Remedy"], last: undefined },
  ParamTable: { prefix: "param", noun: "name", first: undefined, columns: ["Type", "Default", "Required"], last: "Description" },
};

/** The words from which a row's anchor is made, in the way in which headings' anchors are: the source reader and the renderer agree on it. */
export function rowWords({ prefix }: RowTable, name: string): string {
  return `${prefix}-${name}`;
}

/** What may stand in a column `Required`, besides nothing. */
export const REQUIRED_WORDS: readonly string[] = ["Yes", "No"];
