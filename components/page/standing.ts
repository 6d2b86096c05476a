/** A page that takes the control out more often than this wants it gone. */
const RETURNS = { most: 3, withinMs: 5_000 } as const;

/** Keeps the control in the page. */
interface Standing {
  /** Puts the host into the page, also where the page has taken it out, or takes it away; tells whether it stands. */
  stand(wanted: boolean): boolean;
}

/** Stands the host at the end of the document, outside whatever the page renders, until the page has taken it out too often. */
export function createStanding(document: Document, host: Element, now: () => number): Standing {
  let stood = false;
  let takenOut: readonly number[] = [];
  let unwelcome = false;

  return {
    stand(wanted) {
      if (wanted && stood && !host.isConnected) {
        takenOut = [...takenOut.filter((at) => now() - at < RETURNS.withinMs), now()];
        unwelcome ||= takenOut.length > RETURNS.most;
      }
      stood = wanted && !unwelcome;
      if (!stood) host.remove();
      else if (!host.isConnected) document.documentElement.append(host);
      return stood;
    },
  };
}
