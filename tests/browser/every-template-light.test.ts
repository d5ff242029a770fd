import { testTemplates } from "../support/templates.ts";

testTemplates("light");
