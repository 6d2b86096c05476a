import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';

export interface RootNode {
  readonly role: string;
  /** The accessible name; the text inside where there is none, as in a status. */
  readonly name: string;
  readonly backendNodeId: number;
}

/** What assistive technology sees of a page, closed shadow roots included: locators cannot look into those. */
export interface ClosedRoot {
  /** Everything on the page that has a role and a name, in order. */
  all(): Promise<RootNode[]>;
  /** Waits for a node of this role and name; throws with what is there instead. */
  find(role: string, name: string | RegExp): Promise<RootNode>;
  has(role: string, name: string | RegExp): Promise<boolean>;
  /** The middle of the node, once it has been in sight as long as a person needs to aim. */
  aim(role: string, name: string | RegExp): Promise<readonly [x: number, y: number]>;
  /** A real mouse click there. */
  click(role: string, name: string | RegExp, clicks?: number): Promise<void>;
  /** Clicks the node and types. */
  type(role: string, name: string | RegExp, text: string): Promise<void>;
}

const DEADLINE_MS = 8_000;
const POLL_MS = 50;
// The control counts a click only on a button that was really visible for half a second, on a page that was drawn all that time.
const AIM_MS = 700;
/** A page that stands still for longer is not one to aim at. */
const STILL_MS = 120;

/** Resolves once the page was drawn without a break for `AIM_MS`, or never comes to rest: a person aims at what they see. */
const aimed = (page: Page): Promise<void> =>
  page.evaluate(
    ([aimMs, stillMs, deadlineMs]) =>
      new Promise<void>((resolve) => {
        const begunAt = performance.now();
        let calmSince = begunAt;
        let last = begunAt;
        const look = () => {
          const now = performance.now();
          // A tab that is not in front is drawn by nobody, and its timers come once a second.
          if (now - last > stillMs && !document.hidden) calmSince = now;
          last = now;
          if (now - calmSince >= aimMs || now - begunAt >= deadlineMs) resolve();
          else setTimeout(look, 16);
        };
        look();
      }),
    [AIM_MS, STILL_MS, DEADLINE_MS] as const,
  );

const nodesOf = async (session: CDPSession): Promise<RootNode[]> => {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textIn = (id: string): string => {
    const node = byId.get(id);
    if (node?.role?.value === 'StaticText') return String(node.name?.value ?? '');
    return (node?.childIds ?? []).map(textIn).filter(Boolean).join(' ');
  };
  return nodes.flatMap(({ nodeId, ignored, role, name, backendDOMNodeId }) =>
    ignored || backendDOMNodeId === undefined
      ? []
      : [{ role: role?.value, name: name?.value || textIn(nodeId), backendNodeId: backendDOMNodeId }],
  );
};

const middleOf = async (session: CDPSession, { backendNodeId }: RootNode): Promise<readonly [number, number]> => {
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0] = model.border;
  return [left + model.width / 2, top + model.height / 2];
};

const isCalled = (role: string, name: string | RegExp) => (node: RootNode) =>
  node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name));

/** Opens the accessibility tree of a page. */
export const closedRootOf = async (page: Page): Promise<ClosedRoot> => {
  const session = await page.context().newCDPSession(page);
  const all = () => nodesOf(session);

  const find: ClosedRoot['find'] = async (role, name) => {
    const until = Date.now() + DEADLINE_MS;
    for (;;) {
      const nodes = await all();
      const found = nodes.find(isCalled(role, name));
      if (found !== undefined) return found;
      if (Date.now() > until) {
        const seen = nodes.filter((node) => node.name !== '').map((node) => `${node.role} "${node.name}"`);
        throw new Error(`No ${role} ${name} on ${page.url()}; there is: ${seen.join(', ')}`);
      }
      await sleep(POLL_MS);
    }
  };

  /** A node that is drawn anew between the two looks has no box any more: the one in its place has. */
  const middle = async (role: string, name: string | RegExp): Promise<readonly [number, number]> => {
    const first = await middleOf(session, await find(role, name)).catch(() => null);
    return first ?? middleOf(session, await find(role, name));
  };

  const aim: ClosedRoot['aim'] = async (role, name) => {
    await find(role, name);
    await aimed(page);
    return middle(role, name);
  };
  const click: ClosedRoot['click'] = async (role, name, clickCount = 1) => {
    // A hand comes near before it presses: what the control then fetches must not hold the page up at the press.
    await page.mouse.move(...(await middle(role, name)));
    const [x, y] = await aim(role, name);
    await page.mouse.click(x, y, { clickCount });
  };

  return {
    all,
    find,
    has: async (role, name) => (await all()).some(isCalled(role, name)),
    aim,
    click,
    async type(role, name, text) {
      await click(role, name);
      await page.keyboard.type(text);
    },
  };
};
