package org.ovmlang.verification.fault;

/**
 * A mistake that was found.
 *
 * @param fault the mistake
 * @param by what found it, and where
 */
public record Caught(SeededFault fault, String by) {}
