/** A duration as front matter gives it, in seconds: `2m` -> 120, `30s` -> 30. */
export function secondsOf(duration: string): number {
  return Number.parseInt(duration, 10) * (duration.endsWith("m") ? SECONDS_IN_MINUTE : 1);
}

/**
 * A duration in words: "30 s", "2 min", "1 h 5 min". From a minute on it is rounded up to whole minutes, so that who plans by it has time
 * enough. A total is the sum of the seconds, rounded once: it may be less than the sum of the rounded parts.
 */
export function printDuration(seconds: number): string {
  if (seconds < SECONDS_IN_MINUTE) return `${seconds} s`;
  const minutes = Math.ceil(seconds / SECONDS_IN_MINUTE);
  const hours = Math.floor(minutes / MINUTES_IN_HOUR);
  const rest = minutes % MINUTES_IN_HOUR;
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter((part) => part !== "").join(" ");
}

const SECONDS_IN_MINUTE = 60;
const MINUTES_IN_HOUR = 60;
