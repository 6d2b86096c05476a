import { type ComponentChildren, type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is fetched when it is first drawn; `meanwhile` stands in its place until then. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentChildren,
): ComponentType<Props> {
  let part: ComponentType<Props> | undefined;
  return function LazyPart(props: Props) {
    const [, drawn] = useState(part !== undefined);
    const [failure, fail] = useState<{ readonly error: unknown } | null>(null);
    useEffect(() => {
      if (part !== undefined) return;
      load().then(
        (loaded) => {
          part = loaded;
          drawn(true);
        },
        (error: unknown) => fail({ error }),
      );
    }, []);
    // Thrown while drawing, it is said by the boundary around this part.
    if (failure) throw failure.error;
    return part === undefined ? meanwhile : h(part, props);
  };
}
