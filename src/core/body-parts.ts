/**
 * A page's text, compiled once for all versions that show it: HTML, and between it the components, which say for each version what they are.
 * Plain data: it holds no code, and can be stored and sent.
 */
export type BodyPart = string | BodyComponent;

/** A component of a page, as its author wrote it. */
export interface BodyComponent {
  readonly name: string;
  /** Attributes by name; one without a value is true. */
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly parts: readonly BodyPart[];
}
