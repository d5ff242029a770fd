/** Which of how many equal shares of a work: the first is 0. */
export interface Share {
  readonly index: number;
  readonly of: number;
}
