/** Where witnesses are kept and how they are asked for. */
@NullMarked
package org.ovmlang.runtime.store;

import org.jspecify.annotations.NullMarked;
