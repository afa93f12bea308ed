/** What {@code ovmc explain} says about predicates: one model, printed as text, JSON and HTML. */
@NullMarked
package org.ovmlang.cli.explain;

import org.jspecify.annotations.NullMarked;
