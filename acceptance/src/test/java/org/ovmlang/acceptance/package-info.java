/** What a user does, from outside: the command, the Maven plugin, the pages that tell how. */
@NullMarked
package org.ovmlang.acceptance;

import org.jspecify.annotations.NullMarked;
