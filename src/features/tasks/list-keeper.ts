/** Where a list stood when its page was last left, and how to say where it stands now. */
export interface ListKeeper {
  top(): number
  /** Returns how to unregister. */
  register(top: () => number): () => void
}
