/** What adversaries do, one class for each trick. */
@NullMarked
package org.ovmlang.verification.games.tricks;

import org.jspecify.annotations.NullMarked;
