import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConfigData, HtmlValidate, type ResolvedConfig, StaticConfigLoader } from "html-validate";
import { ELEMENT } from "../../src/contract.ts";

/** Every rule that html-validate recommends, and those for whole documents. What differs is a matter of style, or says why it is none of HTML. */
const CONFIG: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  // Of SVG it knows nothing but the name, and names in small letters.
  elements: ["html5", { svg: { attributes: { viewbox: {}, width: {}, height: {} } } }],
  rules: {
    // Beyond what is recommended: nothing that HTML does not know, but custom elements.
    "no-unknown-elements": ["error", { exclude: Object.values(ELEMENT) }],
    "no-unknown-attributes": "error",
    "no-style-tag": "error",
    // Style: nobody reads the source.
    "no-trailing-whitespace": "off",
    // Style: titles are the words of authors, with the version and the site's name behind them.
    "long-title": "off",
    // Style: of tables that are laid out as blocks on a phone, browsers forget what their elements are. Their roles say it again.
    "no-redundant-role": "off",
    // Style: a form of one field is sent by Enter, and the filters follow what is typed; a button would be one more stop for the keyboard.
    "wcag/h32": "off",
    // An id may begin with any letter or sign, as the specification says; headings of many languages do.
    "valid-id": ["error", { relaxed: true }],
    // Checkboxes of one name are one choice of several, as in any form.
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
    // What a site loads from itself is as safe as the page that names its hash.
    "require-sri": ["error", { target: "crossorigin" }],
    // The list of a combobox (ARIA Authoring Practices): a <select> holds no links.
    "prefer-native-element": ["error", { exclude: ["listbox"] }],
  },
};

/** Resolves its configuration once: a quarter of the time that a page takes would go into it. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(...names: Parameters<StaticConfigLoader["getConfigFor"]>): ResolvedConfig | Promise<ResolvedConfig> {
    this.#resolved ??= super.getConfigFor(...names);
    return this.#resolved;
  }
}

/** How many pages of a built site were looked at, and what is no valid HTML in them, with its place. `isWanted` leaves out pages. */
export function validate(folder: string, isWanted: (file: string) => boolean = () => true): { pages: number; errors: string[] } {
  const validator = new HtmlValidate(new OneConfig(CONFIG));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html") && isWanted(file));
  const errors = files.sort().flatMap((file) => {
    const { results } = validator.validateStringSync(readFileSync(join(folder, file), "utf8"));
    return results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message, selector }) => `${file}:${line}:${column} ${ruleId} ${message} ${selector ?? ""}`),
    );
  });
  return { pages: files.length, errors };
}
