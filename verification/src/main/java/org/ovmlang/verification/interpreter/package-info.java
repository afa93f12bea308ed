/**
 * The definition of truth: a plain interpreter of the intermediate representation, with a codec,
 * atoms and a data model of its own, so that an error in a back end or the runtime is not shared.
 */
@NullMarked
package org.ovmlang.verification.interpreter;

import org.jspecify.annotations.NullMarked;
