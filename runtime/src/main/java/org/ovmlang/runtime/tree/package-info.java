/** Merkle trees: a plain one with separated leaves, and the legacy double-layer interval tree. */
@NullMarked
package org.ovmlang.runtime.tree;

import org.jspecify.annotations.NullMarked;
