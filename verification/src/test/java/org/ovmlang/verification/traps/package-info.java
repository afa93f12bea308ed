/**
 * What the earlier implementations of the language got wrong. Each mistake is a small program,
 * cases with their truth by the reference semantics, and a fault that makes the mistake again:
 * without the fault every implementation gives the truth, and with it the same check fails.
 */
package org.ovmlang.verification.traps;
