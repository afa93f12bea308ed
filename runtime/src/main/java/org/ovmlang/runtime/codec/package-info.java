/**
 * The strict canonical encoding of values: one value, one byte string, in Java and Solidity alike.
 */
@NullMarked
package org.ovmlang.runtime.codec;

import org.jspecify.annotations.NullMarked;
