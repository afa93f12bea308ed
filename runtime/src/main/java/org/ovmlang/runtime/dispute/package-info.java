/** The positions of disputes about claims, as the adjudication contract writes them. */
@NullMarked
package org.ovmlang.runtime.dispute;

import org.jspecify.annotations.NullMarked;
