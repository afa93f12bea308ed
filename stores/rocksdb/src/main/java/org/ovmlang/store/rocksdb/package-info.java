/** Keeps witnesses in a RocksDB folder on disk. */
@NullMarked
package org.ovmlang.store.rocksdb;

import org.jspecify.annotations.NullMarked;
