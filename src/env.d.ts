declare namespace App {
  interface Locals {
    /** The page being rendered. Content components read it: one compiled page serves many versions. */
    page?: {
      readonly site: import("./core/props/site.ts").Site;
      readonly address: import("./core/path.ts").Address;
    };
  }
}
