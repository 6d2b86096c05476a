/** What was learnt from one server's answers, kept per DSN as JSON. What can be learnt is a matter of the version it speaks. */
export type DsnTraits = Readonly<Record<string, unknown>>;

/** Where the traits of the client's DSN are kept; null before anything was learnt. If either fails the memory is lost, and the call goes on. */
export interface DsnMemory {
  read(): Promise<DsnTraits | null>;
  write(traits: DsnTraits): Promise<void>;
}
