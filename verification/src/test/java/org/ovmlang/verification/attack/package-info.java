/**
 * Every rule of the contracts against the attack that it stops: the attack is made against our
 * contracts with the rule taken out, where it works, and against our contracts, where it does not.
 */
@NullMarked
package org.ovmlang.verification.attack;

import org.jspecify.annotations.NullMarked;
