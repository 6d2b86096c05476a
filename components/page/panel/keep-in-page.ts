/** A page that takes the control out more often than this wants it gone. */
const MOST_RETURNS = 3;
const WITHIN_MS = 5_000;

/** Puts the host into the page, even after the page has removed it, or removes it; returns whether it is there. */
type KeepInPage = (wanted: boolean) => boolean;

/** Puts the host at the end of the document, outside whatever the page renders, until the page has removed it too often. */
export function createKeepInPage(document: Document, host: Element, now: () => number): KeepInPage {
  let wasThere = false;
  let takenOut: readonly number[] = [];
  let unwelcome = false;

  return (wanted) => {
    if (wanted && wasThere && !host.isConnected) {
      takenOut = [...takenOut.filter((at) => now() - at < WITHIN_MS), now()];
      unwelcome ||= takenOut.length > MOST_RETURNS;
    }
    wasThere = wanted && !unwelcome;
    if (!wasThere) host.remove();
    else if (!host.isConnected) document.documentElement.append(host);
    return wasThere;
  };
}
