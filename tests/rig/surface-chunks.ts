interface Module {
  readonly importers: readonly string[];
  readonly dynamicImporters: readonly string[];
  readonly isEntry: boolean;
}
interface Graph {
  getModuleInfo(id: string): Module | null;
}

/** The pages of popup and side panel, which hold what the first frame needs. */
const PAGE = /\/entrypoints\/(?:popup|sidepanel)\/index\.html$/;
const PRACTICE = /\/entrypoints\/practice\/index\.html$/;
const OPTIONS = /\/entrypoints\/options\/index\.html$/;
/** What they run: apart from what the options take of it as well. */
const START = /\/entrypoints\/popup\/main\.ts$/;
/** What they bring once that frame is drawn. */
const SCREEN = /\/entrypoints\/(?:popup\/draw-popup|sidepanel\/draw-panel)\.ts$/;

/** The pages, and the parts that are brought when they are wanted, whose own imports lead to a module. */
function startsOf(id: string, graph: Graph, seen = new Set<string>()): string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const module = graph.getModuleInfo(id);
  if (module === null) return [];
  const own = module.isEntry || module.dynamicImporters.length > 0 ? [id] : [];
  return [...own, ...module.importers.flatMap((importer) => startsOf(importer, graph, seen))];
}

/** The first takes its modules, and what they import, before the next does. */
const CHUNKS = ['first-frame', 'start', 'practice-too', 'common', 'first-screen'] as const;

function chunkOf(id: string, graph: Graph): (typeof CHUNKS)[number] | null {
  const starts = startsOf(id, graph);
  const leadFrom = (pattern: RegExp) => starts.some((start) => pattern.test(start));
  // What comes later, or is for one page alone, has a file of its own.
  if (START.test(id)) return 'start';
  if (SCREEN.test(id)) return 'first-screen';
  if (starts.length < 2 || !(leadFrom(PAGE) || leadFrom(SCREEN))) return null;
  if (leadFrom(PAGE) || id.endsWith('.css')) return 'first-frame';
  if (leadFrom(PRACTICE)) return 'practice-too';
  return leadFrom(OPTIONS) ? 'common' : 'first-screen';
}

const groups = CHUNKS.map((chunk, place) => ({
  name: (id: string, graph: Graph) => (chunkOf(id, graph) === chunk ? chunk : null),
  debugName: chunk,
  priority: CHUNKS.length - place,
}));

/**
 * A Vite plugin: which file of the build a module of popup and side panel goes into. A file is asked for, read and compiled each on its
 * own, which costs the first frame more than what is in it: there is one for that frame, all styles of the first screen with it, one for
 * that screen, and one each for what it shares with the options and with the page of practice, which is brought nothing else.
 */
export const surfaceChunks = () => ({
  name: 'surface-chunks',
  // The worker and the scripts of pages are one file each.
  outputOptions: <Options extends { readonly format?: string }>(options: Options) =>
    options.format === 'iife' ? null : { ...options, codeSplitting: { groups } },
});
