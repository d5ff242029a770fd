import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A process and all that it started, however deep. */
export interface ProcessTree {
  /** Bytes of memory that they hold now, each counted by itself: what two of them share counts twice. Undefined where the system does not tell. */
  memory(): number | undefined;
  /** Ends all of them at once. Where the system does not tell which they are, those that left the process's group stay. */
  kill(): void;
}

const HAS_PROC = existsSync("/proc/self/stat");

/** The tree of a process that leads a group and a session of its own. */
export function treeOf(root: number): ProcessTree {
  // A process once found to belong stays so, though its parent ends and it gets another.
  const known = new Map([[root, true]]);
  const members = (): number[] => {
    const alive = HAS_PROC ? readdirSync("/proc").filter(isNumber).map(Number) : [root];
    const isAlive = new Set(alive);
    for (const pid of known.keys()) if (!isAlive.has(pid)) known.delete(pid);
    return alive.filter((pid) => belongs(pid));
  };
  const belongs = (pid: number): boolean => {
    const answer = known.get(pid) ?? belongsByBirth(pid);
    known.set(pid, answer);
    return answer;
  };
  const belongsByBirth = (pid: number): boolean => {
    const { parent, session } = birthOf(pid);
    return session === root || (parent > 1 && belongs(parent));
  };
  return {
    memory: () => (HAS_PROC ? members().reduce((sum, pid) => sum + residentBytes(pid), 0) : undefined),
    kill: () => {
      for (const pid of [-root, ...members()]) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It has ended by itself.
        }
      }
    },
  };
}

/** The fields behind a process's name, which may itself hold spaces and brackets: state, parent, group, session. */
function birthOf(pid: number): { parent: number; session: number } {
  const stat = read(`/proc/${pid}/stat`);
  const [, parent = "0", , session = "0"] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { parent: Number(parent), session: Number(session) };
}

function residentBytes(pid: number): number {
  return Number(/^VmRSS:\s+(?<kilobytes>\d+) kB$/mu.exec(read(`/proc/${pid}/status`))?.groups?.["kilobytes"] ?? 0) * 1024;
}

/** A process that has just ended has no file, or an empty one. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function isNumber(name: string): boolean {
  return /^\d+$/u.test(name);
}
