/**
 * Compares interpreter, deciders and contracts on thousands of random programs and millions of
 * cases, in batches that are never done twice, and reports what came of it.
 */
@NullMarked
package org.ovmlang.verification.campaign;

import org.jspecify.annotations.NullMarked;
