import "./theme-switch.ts";
import "./nav-drawer.ts";
import "./nav-scroll.ts";
import "./nav-tree.ts";
import "./version-menu.ts";
import "./version-banner.ts";
import "./arrival-notice.ts";
import "./search-dialog.ts";
import "./toc-spy.ts";
import "./tab-group.ts";
import "./copy-button.ts";
import "./step-marks.ts";
import "./step-done.ts";
import "./tutorial-progress.ts";
import { markWords } from "./mark-words.ts";

markWords();
