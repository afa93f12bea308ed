/** Keeps witnesses in the tables of a relational database. */
@NullMarked
package org.ovmlang.store.jdbc;

import org.jspecify.annotations.NullMarked;
