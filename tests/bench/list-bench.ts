import type { Certificate } from '../rig/certificate.ts';
import { LISTS, type List, type ListCosts, type NetworkSize, openNetwork } from './list-costs.ts';
import { type Difference, differenceOf, medianOf } from './paired.ts';
import type { PopupStart } from './popup-start.ts';
import { timesIn } from './worker-bench.ts';

/** What each list of the popup costs where it is short and where it is as long as they come. */
export interface ListBench {
  readonly few: NetworkSize;
  readonly many: NetworkSize;
  readonly lists: readonly { readonly list: List; readonly few: ListCosts; readonly many: ListCosts }[];
  /** From cold to the answer to a profile's look, ms. */
  readonly cold: { readonly rounds: number; readonly few: number; readonly many: number; readonly added: Difference };
  /** How long the popup then takes to show a person. */
  readonly starts: { readonly few: PopupStart; readonly many: PopupStart };
}

const COLD_ROUNDS = 10;
const STARTS = 10;

const FEW: NetworkSize = { relations: 120, chats: 12, messages: 30, entries: 100 };
const MANY: NetworkSize = { relations: 30_000, chats: 5_000, messages: 10_000, entries: 100_000 };

type Network = Awaited<ReturnType<typeof openNetwork>>;

const coldIn = async (small: Network, large: Network): Promise<ListBench['cold']> => {
  const [few, many] = [await small.profile(), await large.profile()];
  // The first start is unlike later ones.
  await timesIn(few);
  await timesIn(many);
  const times: { few: number[]; many: number[] } = { few: [], many: [] };
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const fewFirst = round % 2 === 0;
    if (fewFirst) times.few.push((await timesIn(few)).cold);
    times.many.push((await timesIn(many)).cold);
    if (!fewFirst) times.few.push((await timesIn(few)).cold);
  }
  return {
    rounds: COLD_ROUNDS,
    few: medianOf(times.few),
    many: medianOf(times.many),
    added: differenceOf(times.many, times.few, Math.random),
  };
};

const startsIn = async (small: Network, large: Network): Promise<ListBench['starts']> => {
  const starts: { few: PopupStart[]; many: PopupStart[] } = { few: [], many: [] };
  for (let round = 0; round < STARTS; round += 1) {
    starts.few.push(await small.start());
    starts.many.push(await large.start());
  }
  const middle = (all: readonly PopupStart[]): PopupStart => ({
    paint: medianOf(all.map(({ paint }) => paint)),
    person: medianOf(all.map(({ person }) => person)),
  });
  return { few: middle(starts.few), many: middle(starts.many) };
};

/** Measures list by list, in two browsers side by side. */
export const benchLists = async (
  extension: string,
  certificate: Certificate,
  pagesPort: number,
): Promise<ListBench> => {
  const small = await openNetwork(extension, certificate, pagesPort, FEW);
  const large = await openNetwork(extension, certificate, pagesPort, MANY);
  const lists: ListBench['lists'][number][] = [];
  for (const list of LISTS) {
    console.log(list.title);
    lists.push({ list, few: await small.costsOf(list), many: await large.costsOf(list) });
  }
  console.log('the popup');
  const starts = await startsIn(small, large);
  console.log('the worker, cold');
  const cold = await coldIn(small, large);
  await Promise.all([small.close(), large.close()]);
  return { few: FEW, many: MANY, lists, cold, starts };
};
