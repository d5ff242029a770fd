/** A text as one word of a configuration of nginx or Apache, which both read a backslash as a sign that the next character is meant as it is. */
export function configWord(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}
