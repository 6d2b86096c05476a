/** What was learnt from one server's answers, kept per DSN. */
export interface DsnTraits {
  /** True once it refused a message as JSON (415) and accepted it as multipart. */
  readonly multipartWrites: boolean;
  /** The route on which it withdraws invitations. */
  readonly cancelRoute: 'delete' | 'post';
  /** The lists of v2, by the pattern of their route, that were seen to go by cursor: there a page that names no next one is the last. */
  readonly cursorLists: readonly string[];
}

/** Where the traits of the client's DSN are kept. If either fails the memory is lost, and the call goes on. */
export interface DsnMemory {
  read(): Promise<DsnTraits>;
  write(traits: DsnTraits): Promise<void>;
}

/** What the reference documents; true of a server until it shows otherwise. */
export const DEFAULT_TRAITS: DsnTraits = { multipartWrites: false, cancelRoute: 'delete', cursorLists: [] };
