import type { Certificate } from '../rig/certificate.ts';
import { LISTS, type List, type ListCosts, type NetworkSize, openNetwork } from './list-costs.ts';

/** What each list of the popup costs where it is short and where it is as long as they come. */
export interface ListBench {
  readonly few: NetworkSize;
  readonly many: NetworkSize;
  readonly lists: readonly { readonly list: List; readonly few: ListCosts; readonly many: ListCosts }[];
}

const FEW: NetworkSize = { relations: 120, chats: 12, messages: 30, entries: 100 };
const MANY: NetworkSize = { relations: 30_000, chats: 5_000, messages: 10_000, entries: 100_000 };

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
  await Promise.all([small.close(), large.close()]);
  return { few: FEW, many: MANY, lists };
};
