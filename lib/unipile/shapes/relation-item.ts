/** A 1st-degree connection. */
export interface RelationItem {
  readonly providerId: string;
  readonly publicIdentifier: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly headline: string | null;
  /** When the connection was made, UTC ms. */
  readonly at: number | null;
  readonly pictureUrl: string | null;
}
