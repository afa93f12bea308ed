/**
 * What a local engine asks of a witness store, and what it need not ask. {@link
 * org.ovmlang.compiler.plan.QueryPlans} is where to begin; back ends that emit engines read plans
 * and make none.
 */
@NullMarked
package org.ovmlang.compiler.plan;

import org.jspecify.annotations.NullMarked;
