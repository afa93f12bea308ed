/** The arithmetic of secp256k1 in native code: libsecp256k1 of Bitcoin Core. */
@NullMarked
package org.ovmlang.crypto.libsecp256k1;

import org.jspecify.annotations.NullMarked;
