/**
 * What docs/semantics.md says of local decisions, as tests: the tables of the connectives and of
 * the quantifiers cell by cell, and its theorems on random formulas, stores and extensions of
 * stores. Generated deciders only, no chain.
 */
@NullMarked
package org.ovmlang.verification.laws;

import org.jspecify.annotations.NullMarked;
