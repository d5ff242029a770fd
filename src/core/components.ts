/** What an author may write between angle brackets in an `.mdx` page. */
export interface ComponentRule {
  /** Attribute -> whether it must be there. All attributes are plain text. */
  readonly attributes: Readonly<Record<string, "required" | "optional">>;
  /** The component inside which alone it may stand. */
  readonly inside?: string;
}

/** The components of pages; they need no import. A test holds this table and the templates' component map equal. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Card: { attributes: { title: "required", href: "required" }, inside: "Cards" },
  Cards: { attributes: {} },
  ConnectorCards: { attributes: {} },
  ErrorTable: { attributes: {} },
  Figure: { attributes: { caption: "required" } },
  FileTree: { attributes: {} },
  ParamTable: { attributes: {} },
  Since: { attributes: { version: "required" } },
  Steps: { attributes: {} },
  Tab: { attributes: { label: "required" }, inside: "Tabs" },
  Tabs: { attributes: {} },
  Until: { attributes: { version: "required" } },
};

/** The HTML that pages may use, without attributes: for what Markdown has no sign for. */
export const HTML_TAGS: readonly string[] = ["br", "kbd", "sub", "sup", "details", "summary"];
