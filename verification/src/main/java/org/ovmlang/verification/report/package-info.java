/** The report of all that was verified, and the README's summary of it, from the figures kept. */
@NullMarked
package org.ovmlang.verification.report;

import org.jspecify.annotations.NullMarked;
