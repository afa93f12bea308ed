/** What the parts of the system cost, beside what they cannot do without; measured with JMH. */
@NullMarked
package org.ovmlang.benchmarks;

import org.jspecify.annotations.NullMarked;
