/** A page that takes the control out more often than this wants it gone. */
const RETURNS = { most: 3, withinMs: 5_000 } as const;

/** Keeps the control in the page. */
interface KeepInPage {
  /** Puts the host into the page, even after the page has removed it, or removes it; returns whether it is there. */
  keep(wanted: boolean): boolean;
}

/** Puts the host at the end of the document, outside whatever the page renders, until the page has removed it too often. */
export function createKeepInPage(document: Document, host: Element, now: () => number): KeepInPage {
  let wasThere = false;
  let takenOut: readonly number[] = [];
  let unwelcome = false;

  return {
    keep(wanted) {
      if (wanted && wasThere && !host.isConnected) {
        takenOut = [...takenOut.filter((at) => now() - at < RETURNS.withinMs), now()];
        unwelcome ||= takenOut.length > RETURNS.most;
      }
      wasThere = wanted && !unwelcome;
      if (!wasThere) host.remove();
      else if (!host.isConnected) document.documentElement.append(host);
      return wasThere;
    },
  };
}
