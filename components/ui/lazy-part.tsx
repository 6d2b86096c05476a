import { type ComponentChildren, type ComponentType, type FunctionComponent, h } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A component whose code is fetched when it is first drawn, or ahead of that by `bring`. */
export interface LazyPart<Props> extends FunctionComponent<Props> {
  /** Fetches the code, once; it is drawn at once from then on. */
  readonly bring: () => Promise<unknown>;
}

/** Makes one; `meanwhile` stands in its place until its code is there. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentChildren,
): LazyPart<Props> {
  let part: ComponentType<Props> | undefined;
  const bring = async () => {
    part ??= await load();
  };
  function Part(props: Props) {
    const [, drawn] = useState(part !== undefined);
    const [failure, fail] = useState<{ readonly error: unknown } | null>(null);
    useLayoutEffect(() => {
      if (part !== undefined) return;
      bring().then(
        () => drawn(true),
        (error: unknown) => fail({ error }),
      );
    }, []);
    // Thrown while drawing, it is said by the boundary around this part.
    if (failure) throw failure.error;
    return part === undefined ? meanwhile : h(part, props);
  }
  return Object.assign(Part, { bring });
}
