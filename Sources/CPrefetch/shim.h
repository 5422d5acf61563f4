/* Has the processor fetch the line of its cache around an address, which it then need not wait for.
   Swift has no word for it. */
static inline void prefetch(const void *address) {
  __builtin_prefetch(address, 1);
}
