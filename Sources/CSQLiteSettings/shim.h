#include <sqlite3.h>

/* sqlite3_config takes variable arguments, which Swift cannot call. */
static inline int sqlite3_config_memory_statistics(int on) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, on);
}
