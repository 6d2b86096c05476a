/**
 * What does not fit the window it is drawn in, in words: what stands out of it, what is cut, what lies over something else, and
 * words that had to be broken. Runs in the page, so it stands for itself.
 */
export function misfits(): string[] {
  const SLACK = 1;
  /** px: of a word that is shortened at least so much is to be seen. */
  const LEAST = 56;
  /** A name or an address may be longer than a line; a word of the interface may not. */
  const LONGEST = 12;
  interface Thing {
    readonly element: Element;
    readonly box: DOMRect;
  }

  const elementsIn = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
    ]);
  /** Asks of each element once, since nothing moves meanwhile. */
  const once = <T>(ask: (element: Element) => T): ((element: Element) => T) => {
    const known = new Map<Element, T>();
    return (element) => {
      const answer = known.has(element) ? (known.get(element) as T) : ask(element);
      known.set(element, answer);
      return answer;
    };
  };
  /** All that an element stands in. */
  const around: (element: Element) => readonly Element[] = once((element) => {
    const parent = element.parentNode instanceof ShadowRoot ? element.parentNode.host : element.parentElement;
    return parent ? [parent, ...around(parent)] : [];
  });
  const isUnseen = once(
    (element) =>
      element.matches('option, svg *') ||
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      !element.checkVisibility({ visibilityProperty: true }),
  );
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} “${element.textContent?.trim().slice(0, 24)}”`;

  const all = elementsIn(document.body);
  /** What a modal dialog or a popover covers is covered on purpose, as long as it is open. */
  const onTop = all.find((element) => element.matches(':modal, :popover-open'));
  const isReached = (element: Element) => onTop === undefined || [element, ...around(element)].includes(onTop);
  const seen = all.filter((element) => isReached(element) && ![element, ...around(element)].some(isUnseen));

  /** Whether the words of a line run against the line: what is too long is then cut where they begin. */
  const runsTheOtherWay = (element: Element): boolean => {
    const words = element.cloneNode(true) as Element;
    const isolated = [...words.querySelectorAll('bdi')];
    // Isolated words have no say in a line, unless it has no others.
    if (words.textContent?.trim() !== isolated[0]?.textContent?.trim()) for (const one of isolated) one.remove();
    const [letter] = words.textContent?.replaceAll(/\u2068[^\u2069]*\u2069/g, '').match(/\p{L}/u) ?? [];
    const runs = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter ?? '') ? 'rtl' : 'ltr';
    return letter !== undefined && getComputedStyle(element).direction !== runs;
  };

  /** What is lost at the side of an element that is narrower than what it holds. */
  const lossAtTheSide = (element: Element): string | null => {
    const { overflowX, textOverflow } = getComputedStyle(element);
    if (element.scrollWidth <= element.clientWidth + SLACK || overflowX === 'visible') return null;
    if (overflowX === 'auto' || overflowX === 'scroll') return 'scrolls sideways';
    if (textOverflow !== 'ellipsis') return 'is cut at the side';
    if (runsTheOtherWay(element)) return 'is cut at its beginning';
    return element.clientWidth < LEAST ? 'is shortened to nothing' : null;
  };
  const isCutBelow = (element: Element): boolean => {
    const { overflowY, textOverflow, webkitLineClamp } = getComputedStyle(element);
    const cuts = (overflowY === 'hidden' || overflowY === 'clip') && webkitLineClamp === 'none';
    return cuts && textOverflow !== 'ellipsis' && element.scrollHeight > element.clientHeight + SLACK;
  };
  const lossesOf = (element: Element): string[] => {
    if (element.matches('input') || element.clientWidth === 0 || element.clientHeight === 0) return [];
    return [lossAtTheSide(element), isCutBelow(element) ? 'is cut below' : null].filter((loss) => loss !== null);
  };

  /** The box by which an element clips what it holds; null where it does not. */
  const edgeOf = once((element) =>
    element === document.documentElement || getComputedStyle(element).overflowX === 'visible'
      ? null
      : element.getBoundingClientRect(),
  );
  /** The part of a box that is not clipped by what it stands in. */
  const shown = (box: DOMRect, within: readonly Element[]): DOMRect => {
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (const edge of within.map(edgeOf)) {
      if (edge === null) continue;
      [left, top] = [Math.max(left, edge.left), Math.max(top, edge.top)];
      [right, bottom] = [Math.min(right, edge.right), Math.min(bottom, edge.bottom)];
    }
    return new DOMRect(left, top, Math.max(right - left, 0), Math.max(bottom - top, 0));
  };

  const textsOf = (element: Element): Text[] =>
    element.matches('select, textarea')
      ? []
      : [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
  const rectsOf = (text: Text, from = 0, to = text.length): DOMRect[] => {
    const range = document.createRange();
    range.setStart(text, from);
    range.setEnd(text, to);
    return [...range.getClientRects()];
  };
  const isOnOneLine = (rects: readonly DOMRect[]) => new Set(rects.map(({ top }) => Math.round(top))).size <= 1;
  const brokenWords = (text: Text): string[] => {
    if (isOnOneLine(rectsOf(text))) return [];
    return (
      [...text.data.matchAll(/\S{2,}/g)]
        .map(({ 0: word, index }) => ({ word, index }))
        // A line may end with a dash, as in a double name or a span of numbers.
        .filter(({ word }) => word.length <= LONGEST && !/\p{Pd}/u.test(word))
        .filter(({ word, index }) => !isOnOneLine(rectsOf(text, index, index + word.length)))
        .map(({ word }) => word)
    );
  };

  /** Whether a number at the beginning of English words is drawn behind them. */
  const isScrambled = (text: Text): boolean => {
    if (!document.documentElement.lang.startsWith('en')) return false;
    if (!/^\s*\d[^a-z]*[a-z]/i.test(text.data)) return false;
    const [digit, word] = [text.data.search(/\d/), text.data.search(/[a-z]/i)];
    const [number, words] = [rectsOf(text, digit, digit + 1)[0], rectsOf(text, word, word + 1)[0]];
    return number !== undefined && words !== undefined && number.top === words.top && number.left > words.left;
  };

  const things: Thing[] = seen.flatMap((element) => [
    ...(element.matches('button, input, select, textarea, summary, a')
      ? [{ element, box: shown(element.getBoundingClientRect(), around(element)) }]
      : []),
    // What an element holds is clipped by the element itself as well.
    ...textsOf(element).flatMap((text) =>
      rectsOf(text).map((box) => ({ element, box: shown(box, [element, ...around(element)]) })),
    ),
  ]);
  const drawn = things.filter(({ box }) => box.width > SLACK && box.height > SLACK);

  const related = (one: Element, other: Element) =>
    one === other || around(one).includes(other) || around(other).includes(one);
  const overlap = ({ box, element }: Thing, { box: other, element: over }: Thing) => {
    const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
    const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
    // Lines of text reach a little into each other where a line is lower than its letters.
    return across > 2 * SLACK && down > 4 * SLACK && !related(element, over);
  };

  return [
    ...new Set([
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...seen.flatMap((element) => lossesOf(element).map((loss) => `${nameOf(element)} ${loss}`)),
      ...seen.flatMap((element) =>
        textsOf(element)
          .flatMap(brokenWords)
          .map((word) => `${nameOf(element)} breaks “${word}”`),
      ),
      ...seen
        .filter((element) => textsOf(element).some(isScrambled))
        .map((element) => `${nameOf(element)} has its number behind its words`),
      ...drawn
        .filter(({ box }) => box.left < -SLACK || box.right > innerWidth + SLACK || box.top + scrollY < -SLACK)
        .map(({ element }) => `${nameOf(element)} stands out of the window`),
      ...drawn.flatMap((thing, index) =>
        drawn
          .slice(index + 1)
          .filter((other) => overlap(thing, other))
          .map((other) => `${nameOf(thing.element)} lies over ${nameOf(other.element)}`),
      ),
    ]),
  ];
}
