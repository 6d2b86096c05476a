import { elementIn, type PanelSurface, write } from '@/components/page/panel/panel-surface';
import type { ControlView } from '@/lib/copy/page/control-view';

/** What stands beside the status: a hint in it that is heard and not seen, and a link after it. */
export interface StatusAsides {
  /** To be called once the status itself is drawn. */
  hint(text: string): void;
  /** Returns what the buttons stand after. */
  link(wanted: ControlView['link']): Element;
}

export function createStatusAsides({ status, card }: Pick<PanelSurface, 'status' | 'card'>): StatusAsides {
  let link: HTMLAnchorElement | null = null;
  return {
    hint(text) {
      const heard = status.querySelector('.heard');
      if (text === '') heard?.remove();
      else write(heard ?? elementIn(status, 'span', 'heard'), ` ${text}`);
    },
    link(wanted) {
      if (!wanted) {
        link?.remove();
        return status;
      }
      link ??= elementIn(card, 'a', 'quiet');
      link.href = wanted.address;
      write(link, wanted.label);
      if (status.nextElementSibling !== link) status.after(link);
      return link;
    },
  };
}
