/** What the requests about where Kith shows answer. */
export interface MountAnswers {
  'mount.choose': null;
}
