import type { Api } from '@/lib/unipile/http/api';
import type { ListPage } from '@/lib/unipile/http/list-page';

/** Names the account of each item by the id that it is stored under; an item of another account stays that account's. */
export const asStored =
  (api: Api, accountId: string) =>
  <T extends { readonly accountId: string | null }>(page: ListPage<T>): ListPage<T> => {
    const unipileId = api.unipileId(accountId);
    return unipileId === accountId ? page : { ...page, items: page.items.map(renamed(unipileId, accountId)) };
  };

const renamed =
  (unipileId: string, accountId: string) =>
  <T extends { readonly accountId: string | null }>(item: T): T =>
    item.accountId === unipileId ? { ...item, accountId } : item;
